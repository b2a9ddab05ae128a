using HistoryDay.Dates;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace HistoryDay.Web;

/// <summary>Makes the date values of an address: month and day together become a <see cref="MonthDay"/>, an error of the model state where no year has such a day.</summary>
internal sealed class DateBinderProvider : IModelBinderProvider
{
    private static readonly Type[] Bound = [typeof(MonthDay), typeof(HistoricalYear), typeof(Decade), typeof(Century)];

    /// <summary>Puts the binder first, and keeps validation from looking into values that are valid once they are built.</summary>
    public static void Register(MvcOptions mvc)
    {
        mvc.ModelBinderProviders.Insert(0, new DateBinderProvider());
        foreach (var type in Bound) mvc.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(type));
    }

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        Bound.Contains(context.Metadata.ModelType) ? new BinderTypeModelBinder(typeof(DateBinder)) : null;

    private sealed class DateBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var values = bindingContext.ActionContext.RouteData.Values;
            object? value = bindingContext.ModelType switch
            {
                var type when type == typeof(MonthDay) =>
                    AddressGrammar.TryParseMonth(Text("month"), out var month) && AddressGrammar.TryParseDay(Text("day"), out var number) && MonthDay.TryCreate(month, number, out var day) ? day : null,
                var type when type == typeof(HistoricalYear) => AddressGrammar.TryParseYear(Text("year"), out var year) ? year : null,
                var type when type == typeof(Decade) => AddressGrammar.TryParseDecade(Text("decade"), out var decade) ? decade : null,
                _ => AddressGrammar.TryParseCentury(Text("century"), out var century) ? century : null,
            };
            if (value is null) bindingContext.ModelState.AddModelError(bindingContext.FieldName, "The calendar has no such day.");
            else bindingContext.Result = ModelBindingResult.Success(value);
            return Task.CompletedTask;

            string Text(string key) => values[key] as string ?? "";
        }
    }
}
