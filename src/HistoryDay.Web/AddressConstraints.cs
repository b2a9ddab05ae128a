using System.Globalization;

namespace HistoryDay.Web;

/// <summary>Route constraints that match canonical addresses only.</summary>
internal static class AddressConstraints
{
    public static void Register(RouteOptions options)
    {
        options.ConstraintMap["month"] = typeof(MonthConstraint);
        options.ConstraintMap["day"] = typeof(DayConstraint);
        options.ConstraintMap["year"] = typeof(YearConstraint);
        options.ConstraintMap["decade"] = typeof(DecadeConstraint);
        options.ConstraintMap["century"] = typeof(CenturyConstraint);
        options.ConstraintMap["slug"] = typeof(SlugConstraint);
    }

    internal abstract class Constraint(Func<string, bool> matches) : IRouteConstraint
    {
        public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
            values[routeKey] is string text && matches(text);
    }

    internal sealed class MonthConstraint() : Constraint(text => AddressGrammar.TryParseMonth(text, out var month) && Links.Month(month) == $"/{text}");

    internal sealed class DayConstraint() : Constraint(text => AddressGrammar.TryParseDay(text, out var day) && day.ToString(CultureInfo.InvariantCulture) == text);

    internal sealed class YearConstraint() : Constraint(text => AddressGrammar.TryParseYear(text, out var year) && year.Slug == text);

    internal sealed class DecadeConstraint() : Constraint(text => AddressGrammar.TryParseDecade(text, out var decade) && decade.Slug == text);

    internal sealed class CenturyConstraint() : Constraint(text => AddressGrammar.TryParseCentury(text, out var century) && century.Slug == text);

    internal sealed class SlugConstraint() : Constraint(text => Slug.From(text) == text);
}
