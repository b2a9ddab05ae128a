using System.Security.Cryptography;
using HistoryDay.Content;
using HistoryDay.Events;
using HistoryDay.Maps;
using HistoryDay.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace HistoryDay.Store;

/// <summary>Events in, a finished SQLite file out. The same content gives the same rows with the same ids.</summary>
internal static class StoreBuilder
{
    private const int EventsAtOnce = 1000;

    /// <summary>Writes a whole store into a new file and has it on the disk when it returns.</summary>
    /// <param name="file">Path of a file that does not exist yet.</param>
    /// <param name="content">What to write.</param>
    /// <param name="contentHash">Kept in the store, so that it can say what it was built from.</param>
    /// <param name="cancellationToken">Stops the building.</param>
    public static async Task BuildAsync(string file, HistoryContent content, string contentHash, CancellationToken cancellationToken)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = true }.ToString();
        await using (var db = new HistoryDb(new DbContextOptionsBuilder<HistoryDb>().UseSqlite(connectionString).Options))
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await db.Database.OpenConnectionAsync(cancellationToken);
            // A file that is not finished is thrown away, so nothing is gained by a journal.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;", cancellationToken);
            await db.Database.EnsureCreatedAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync(SearchTables.CreateSql, cancellationToken);
            await db.Database.ExecuteSqlRawAsync(LinkTable.CreateSql, cancellationToken);
            await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
            {
                var rows = new Rows(db, content, contentHash);
                await rows.AddAsync(cancellationToken);
                var (connection, inside) = ((SqliteConnection)db.Database.GetDbConnection(), (SqliteTransaction)transaction.GetDbTransaction());
                rows.AddToSearch(connection, inside);
                rows.AddLinks(connection, inside);
                await transaction.CommitAsync(cancellationToken);
            }

            await db.Database.ExecuteSqlRawAsync("ANALYZE;", cancellationToken);
        }

        await using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    private sealed class Rows(HistoryDb db, HistoryContent content, string contentHash)
    {
        private readonly Dictionary<string, int> _categories = Number(content.Categories.Select(category => category.Slug));
        private readonly Dictionary<string, int> _countries = Number(AllCountries(content).Select(country => country.Code));
        private readonly Dictionary<string, int> _tags = Number(content.Tags.Select(tag => tag.Slug));
        private readonly Dictionary<string, int> _threads = Number(content.Threads.Select(thread => thread.Slug));
        private readonly Dictionary<string, int> _people = Number(content.People.All.Select(person => person.Slug));

        // Their ids run in this order.
        private readonly IReadOnlyList<HistoricalEvent> _events =
            [.. content.Events.OrderByDescending(happening => happening.Importance).ThenBy(happening => happening.Date).ThenBy(happening => happening.Slug, StringComparer.Ordinal)];

        // The dearest part of a build, so all processors draw.
        private readonly Dictionary<string, string> _locators = content.Events.AsParallel()
            .Where(happening => happening.Location is { Latitude: not null, Longitude: not null } && !happening.Location.Countries.Contains(Country.Space))
            .Select(happening => (Event: happening, Map: LocatorMap.Draw(happening.Location.Latitude!.Value, happening.Location.Longitude!.Value, [.. happening.Location.Countries.Select(country => country.Code)]).Pack())) // both were just seen
            .ToDictionary(pair => pair.Event.Path, pair => pair.Map);

        public async Task AddAsync(CancellationToken cancellationToken)
        {
            AddSite();
            AddBounds();
            AddLabels();
            foreach (var day in content.Days) AddDay(day);
            foreach (var (index, happening) in _events.Index())
            {
                AddEvent(index + 1, happening);
                if ((index + 1) % EventsAtOnce == 0) await SaveAsync(cancellationToken);
            }

            await SaveAsync(cancellationToken);
        }

        public void AddToSearch(SqliteConnection connection, SqliteTransaction transaction)
        {
            using var writer = new SearchTables.EventWriter(connection, transaction);
            foreach (var (index, happening) in _events.Index())
            {
                writer.Add(
                    index + 1,
                    happening,
                    happening.AlsoIn.Prepend(happening.Category).Select(category => _categories[category.Slug]),
                    happening.Location.Countries.Select(country => _countries[country.Code]),
                    happening.People.Select(PersonIdOf));
            }

            SearchTables.AddWords(connection, transaction, writer.Words);
            SearchTables.AddNames(connection, transaction, Names());
        }

        public void AddLinks(SqliteConnection connection, SqliteTransaction transaction) =>
            LinkTable.Add(connection, transaction, new ReadingOn(_events, person => content.People.Find(person.Name, person.Wikipedia) is var known ? (known.Slug, known.Name) : default), _events.Count);

        // Rows that have been saved need not be kept in memory.
        private async Task SaveAsync(CancellationToken cancellationToken)
        {
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        private IEnumerable<NamedPage> Names()
        {
            var countries = CountBy(_events.SelectMany(happening => happening.Location.Countries.Select(country => country.Slug)));
            var people = CountBy(_events.SelectMany(happening => happening.People.Select(person => content.People.Find(person.Name, person.Wikipedia).Slug)));
            var categories = CountBy(_events.SelectMany(happening => happening.AlsoIn.Prepend(happening.Category).Select(category => category.Slug)));
            var tags = CountBy(_events.SelectMany(happening => happening.Tags.Select(tag => tag.Slug)));
            var threads = CountBy(_events.Select(happening => happening.Thread?.Slug).OfType<string>());
            var places = CountBy(_events.Select(happening => happening.Location.Name));
            return
            [
                .. AllCountries(content).Where(country => countries.ContainsKey(country.Slug)).Select(country => new NamedPage(NameKind.Country, country.Name, country.Slug, countries[country.Slug])),
                .. content.People.All.Select(person => new NamedPage(NameKind.Person, person.Name, person.Slug, people.GetValueOrDefault(person.Slug))),
                .. content.Categories.Select(category => new NamedPage(NameKind.Category, category.Name, category.Slug, categories.GetValueOrDefault(category.Slug))),
                .. content.Tags.Where(tag => tags.ContainsKey(tag.Slug)).Select(tag => new NamedPage(NameKind.Tag, tag.Name, tag.Slug, tags[tag.Slug])),
                .. content.Threads.Select(thread => new NamedPage(NameKind.Thread, thread.Title, thread.Slug, threads.GetValueOrDefault(thread.Slug))),
                .. places.Select(place => new NamedPage(NameKind.Place, place.Key, Slug.From(place.Key), place.Value)),
            ];
        }

        private static Dictionary<string, int> CountBy(IEnumerable<string> keys) => keys.CountBy(key => key).ToDictionary();

        private int PersonIdOf(Participant person) => _people[content.People.Find(person.Name, person.Wikipedia).Slug];

        private static Dictionary<string, int> Number(IEnumerable<string> keys) =>
            keys.Order(StringComparer.Ordinal).Index().ToDictionary(pair => pair.Item, pair => pair.Index + 1, StringComparer.Ordinal);

        private static IEnumerable<Country> AllCountries(HistoryContent content) => content.Countries.Append(Country.Ocean).Append(Country.Space);

        private void AddSite() => db.Add(new SiteRow
        {
            Id = 1,
            Name = content.Site.Name,
            Tagline = content.Site.Tagline,
            TimeZone = content.Site.TimeZone,
            Editor = content.Site.Editor,
            TextLicenceName = content.Site.TextLicence.Name,
            TextLicenceUrl = content.Site.TextLicence.Url,
            CodeLicenceName = content.Site.CodeLicence.Name,
            CodeLicenceUrl = content.Site.CodeLicence.Url,
            ContentHash = contentHash,
            FirstYear = content.Events.Select(happening => (int?)happening.Date.Year.Astronomical).Min(),
        });

        private void AddBounds() => db.AddRange(content.Rules.Balance.Select((rule, index) => new BalanceBoundRow
        {
            Id = index + 1,
            Name = rule.Bound.Name,
            AtLeast = rule.Bound.AtLeast,
            AtMost = rule.Bound.AtMost,
            Among = rule.Bound.Among,
            Regions = [.. rule.Bound.Regions],
            CategoryGroup = rule.Bound.Group,
            FromYear = rule.Bound.FromYear,
            ToYear = rule.Bound.ToYear,
            IsWomen = rule.Bound.IsWomen,
            IsOneCountry = rule.Bound.IsOneCountry,
        }));

        private void AddLabels()
        {
            db.AddRange(content.Categories.Select(category => new CategoryRow
            {
                Id = _categories[category.Slug],
                Slug = category.Slug,
                Name = category.Name,
                Description = category.Description,
                LightColour = category.LightColour,
                DarkColour = category.DarkColour,
                Icon = category.Icon,
                BalanceGroup = category.BalanceGroup,
                IsHeavy = category.IsHeavy,
            }));
            db.AddRange(AllCountries(content).Select(country => new CountryRow
            {
                Id = _countries[country.Code],
                Code = country.Code,
                Name = country.Name,
                Slug = country.Slug,
                Region = country.Region,
            }));
            db.AddRange(content.Tags.Select(tag => new TagRow { Id = _tags[tag.Slug], Slug = tag.Slug, Name = tag.Name, Description = tag.Description }));
            db.AddRange(content.Threads.Select(thread => new ThreadRow { Id = _threads[thread.Slug], Slug = thread.Slug, Title = thread.Title, Description = thread.Description }));
            db.AddRange(content.People.All.Select(person => new PersonRow
            {
                Id = _people[person.Slug],
                Slug = person.Slug,
                Name = person.Name,
                Wikipedia = person.Wikipedia,
                BornYear = person.Born?.Year.Astronomical,
                BornMonth = person.Born?.MonthDay?.Month,
                BornDay = person.Born?.MonthDay?.Day,
                DiedYear = person.Died?.Year.Astronomical,
                DiedMonth = person.Died?.MonthDay?.Month,
                DiedDay = person.Died?.MonthDay?.Day,
            }));
        }

        private void AddEvent(int id, HistoricalEvent happening)
        {
            db.Add(new EventRow
            {
                Id = id,
                Year = happening.Date.Year.Astronomical,
                Month = happening.Date.MonthDay.Month,
                Day = happening.Date.MonthDay.Day,
                Calendar = happening.Date.Calendar,
                SortKey = happening.Date.SortKey,
                AlsoDated = happening.AlsoDated?.Iso(),
                DateNote = happening.DateNote,
                Slug = happening.Slug,
                Title = happening.Title,
                SummaryText = happening.Article.SummaryText,
                SummaryHtml = happening.Article.SummaryHtml,
                KeyPointsHtml = [.. happening.Article.KeyPointsHtml],
                WhatHappenedHtml = happening.Article.WhatHappenedHtml,
                WhyItMattersHtml = happening.Article.WhyItMattersHtml,
                Importance = happening.Importance,
                PlaceName = happening.Location.Name,
                Latitude = happening.Location.Latitude,
                Longitude = happening.Location.Longitude,
                IsArea = happening.Location.IsArea,
                LocatorMap = _locators.GetValueOrDefault(happening.Path),
                Wikipedia = happening.Wikipedia,
                Updated = happening.Updated.Iso(),
                File = happening.File,
                CategoryId = _categories[happening.Category.Slug],
                CountryId = _countries[happening.Location.Countries[0].Code],
                ThreadId = happening.Thread is { } thread ? _threads[thread.Slug] : null,
                ArticleText = happening.Article.PlainText,
            });
            db.Add(new EventDayRow { EventId = id, DayOrdinal = happening.Date.MonthDay.Ordinal });
            if (happening.AlsoDated is { } also && also.MonthDay != happening.Date.MonthDay)
                db.Add(new EventDayRow { EventId = id, DayOrdinal = also.MonthDay.Ordinal, IsOtherDate = true });
            if (happening.Image is { } image)
            {
                db.Add(new EventImageRow
                {
                    EventId = id,
                    Name = image.File,
                    Version = Convert.ToHexStringLower(SHA256.HashData(image.Bytes))[..8],
                    Alt = image.Alt,
                    Credit = image.Credit,
                    Licence = image.Licence,
                    Source = image.Source,
                    ContentType = image.ContentType,
                    Width = image.Width,
                    Height = image.Height,
                    Bytes = image.Bytes,
                });
            }

            if (_locators.ContainsKey(happening.Path))
            {
                var (x, y) = WorldMap.Project(happening.Location.Latitude!.Value, happening.Location.Longitude!.Value); // what has a map has both
                db.Add(new EventPointRow { EventId = id, X = x, Y = y });
            }

            foreach (var (position, category) in happening.AlsoIn.Prepend(happening.Category).Index())
                db.Add(new EventCategoryRow { EventId = id, CategoryId = _categories[category.Slug], Position = position });
            foreach (var (position, country) in happening.Location.Countries.Index())
                db.Add(new EventCountryRow { EventId = id, CountryId = _countries[country.Code], Position = position });
            foreach (var (position, person) in happening.People.Index())
            {
                db.Add(new EventPersonRow
                {
                    EventId = id,
                    PersonId = PersonIdOf(person),
                    Position = position,
                    Name = person.Name,
                    Role = person.Role,
                    Gender = LetterOf(person.Gender),
                });
            }

            foreach (var (position, tag) in happening.Tags.Index())
                db.Add(new EventTagRow { EventId = id, TagId = _tags[tag.Slug], Position = position });
            db.AddRange(happening.References.Select(cited => new EventReferenceRow
            {
                EventId = id,
                Number = cited.Number,
                Uses = cited.Uses,
                Title = cited.Reference.Title,
                Publisher = cited.Reference.Publisher,
                Url = cited.Reference.Url,
                Isbn = cited.Reference.Isbn,
                Wikipedia = cited.Reference.Wikipedia,
                Read = cited.Reference.Read?.Iso(),
            }));
            db.AddRange(happening.Formerly.Select(path => new FormerPathRow { Path = path, EventId = id }));
        }

        private void AddDay(HistoricalDay day)
        {
            var ordinal = day.MonthDay.Ordinal;
            var numbers = day.Sources.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index + 1, StringComparer.Ordinal);
            db.AddRange(day.Births.Select(person => ToRow(person, isDeath: false)).Concat(day.Deaths.Select(person => ToRow(person, isDeath: true))));
            db.AddRange(day.Observances.Select(observance => new ObservanceRow
            {
                DayOrdinal = ordinal,
                Name = observance.Name,
                LocalName = observance.LocalName,
                Kind = observance.Kind,
                CountryId = observance.Country is { } country ? _countries[country.Code] : null,
                Since = observance.Since,
                Note = observance.Note,
                Sources = [.. observance.Sources.Select(id => numbers[id])],
            }));
            db.AddRange(day.Sources.Select(source => new DaySourceRow
            {
                DayOrdinal = ordinal,
                Number = numbers[source.Id],
                Title = source.Title,
                Publisher = source.Publisher,
                Url = source.Url,
                Isbn = source.Isbn,
                Wikipedia = source.Wikipedia,
                Read = source.Read?.Iso(),
            }));

            DayPersonRow ToRow(DayPerson person, bool isDeath) => new()
            {
                DayOrdinal = ordinal,
                IsDeath = isDeath,
                Year = person.Year.Astronomical,
                PersonId = _people[content.People.Find(person.Name, person.Wikipedia).Slug],
                Name = person.Name,
                Text = person.Text,
                CountryId = _countries[person.Country.Code],
                Gender = LetterOf(person.Gender),
                Sources = [.. person.Sources.Select(id => numbers[id])],
            };
        }

        private static char LetterOf(Gender gender) => gender switch { Gender.Female => 'f', Gender.Male => 'm', _ => 'x' };
    }
}
