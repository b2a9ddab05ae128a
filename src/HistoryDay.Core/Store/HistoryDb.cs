using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Store;

/// <summary>The store: built once from content, then only read.</summary>
internal sealed class HistoryDb(DbContextOptions<HistoryDb> options) : DbContext(options)
{
    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<EventDayRow> EventDays => Set<EventDayRow>();

    public DbSet<EventImageRow> EventImages => Set<EventImageRow>();

    public DbSet<EventPointRow> EventPoints => Set<EventPointRow>();

    public DbSet<EventCategoryRow> EventCategories => Set<EventCategoryRow>();

    public DbSet<EventCountryRow> EventCountries => Set<EventCountryRow>();

    public DbSet<EventPersonRow> EventPeople => Set<EventPersonRow>();

    public DbSet<EventTagRow> EventTags => Set<EventTagRow>();

    public DbSet<EventReferenceRow> EventReferences => Set<EventReferenceRow>();

    public DbSet<FormerPathRow> FormerPaths => Set<FormerPathRow>();

    public DbSet<CategoryRow> Categories => Set<CategoryRow>();

    public DbSet<CountryRow> Countries => Set<CountryRow>();

    public DbSet<TagRow> Tags => Set<TagRow>();

    public DbSet<ThreadRow> Threads => Set<ThreadRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<DayPersonRow> DayPeople => Set<DayPersonRow>();

    public DbSet<ObservanceRow> Observances => Set<ObservanceRow>();

    public DbSet<DaySourceRow> DaySources => Set<DaySourceRow>();

    public DbSet<BalanceBoundRow> BalanceBounds => Set<BalanceBoundRow>();

    public DbSet<SiteRow> Site => Set<SiteRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<EventRow>(row =>
        {
            row.Property(happening => happening.Id).ValueGeneratedNever();
            row.HasIndex(happening => new { happening.SortKey, happening.Slug }).IsUnique();
            row.HasIndex(happening => new { happening.ThreadId, happening.SortKey });
            row.HasIndex(happening => happening.PlaceName);
            row.HasOne<ThreadRow>().WithMany().HasForeignKey(happening => happening.ThreadId);
        });
        modelBuilder.Entity<EventDayRow>().HasKey(row => new { row.DayOrdinal, row.EventId });
        modelBuilder.Entity<EventImageRow>(image =>
        {
            image.HasKey(row => row.EventId);
            image.HasIndex(row => row.Name);
            image.HasOne(row => row.Event).WithOne().HasForeignKey<EventImageRow>(row => row.EventId);
        });
        modelBuilder.Entity<EventPointRow>().HasKey(row => row.EventId);
        modelBuilder.Entity<EventPointRow>().HasOne(row => row.Event).WithOne().HasForeignKey<EventPointRow>(row => row.EventId);
        modelBuilder.Entity<EventCategoryRow>().HasKey(row => new { row.CategoryId, row.EventId });
        modelBuilder.Entity<EventCountryRow>().HasKey(row => new { row.CountryId, row.EventId });
        modelBuilder.Entity<EventPersonRow>().HasKey(row => new { row.PersonId, row.EventId });
        modelBuilder.Entity<EventTagRow>().HasKey(row => new { row.TagId, row.EventId });
        modelBuilder.Entity<EventReferenceRow>().HasKey(row => new { row.EventId, row.Number });
        modelBuilder.Entity<FormerPathRow>().HasKey(row => row.Path);
        modelBuilder.Entity<CategoryRow>().HasIndex(row => row.Slug).IsUnique();
        modelBuilder.Entity<CountryRow>().HasIndex(row => row.Slug).IsUnique();
        modelBuilder.Entity<TagRow>().HasIndex(row => row.Slug).IsUnique();
        modelBuilder.Entity<ThreadRow>().HasIndex(row => row.Slug).IsUnique();
        modelBuilder.Entity<PersonRow>().HasIndex(row => row.Slug).IsUnique();
        modelBuilder.Entity<DayPersonRow>().HasIndex(row => row.DayOrdinal);
        modelBuilder.Entity<ObservanceRow>().HasIndex(row => row.DayOrdinal);
        modelBuilder.Entity<DaySourceRow>().HasKey(row => new { row.DayOrdinal, row.Number });
    }
}
