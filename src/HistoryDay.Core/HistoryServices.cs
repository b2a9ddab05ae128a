using HistoryDay.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace HistoryDay;

/// <summary>All that a host has to register.</summary>
public static class HistoryServices
{
    /// <summary>Registers the store and the queries over it; call <see cref="HistoryStore.EnsureBuiltAsync"/> before the first question.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="store">Makes the store from the host's settings.</param>
    public static IServiceCollection AddHistory(this IServiceCollection services, Func<IServiceProvider, HistoryStore> store) => services
        .AddSingleton(store)
        .AddSingleton<DayQueries>()
        .AddSingleton<EventQueries>()
        .AddSingleton<PeriodQueries>()
        .AddSingleton<LabelQueries>()
        .AddSingleton<AnniversaryQueries>()
        .AddSingleton<PeopleQueries>()
        .AddSingleton<TimelineQueries>()
        .AddSingleton<BalanceQueries>()
        .AddSingleton<MapQueries>()
        .AddSingleton<SearchQueries>()
        .AddSingleton<SiteQueries>();
}
