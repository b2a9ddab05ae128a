using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace HistoryDay.Web;

/// <summary>What the site counts and times, and how it tells it: in the text format of Prometheus.</summary>
internal sealed class Metrics : IDisposable
{
    private static readonly double[] SecondBounds = [.001, .002, .005, .01, .02, .05, .1, .2, .5, 1, 2, 5];

    private readonly Meter _meter = new("HistoryDay");
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, ConcurrentDictionary<string, Series>> _series = new();
    private readonly Counter<long> _keptPagesSent;
    private readonly Counter<long> _requests;
    private readonly Histogram<double> _requestSeconds;

    public Metrics(KeptPages pages, HistoryStore store, TimeProvider clock)
    {
        _keptPagesSent = _meter.CreateCounter<long>("historyday_kept_pages_sent_total", description: "Pages sent ready made.");
        _requests = _meter.CreateCounter<long>("historyday_requests_total", description: "Other requests answered, by route and status.");
        _requestSeconds = _meter.CreateHistogram<double>("historyday_request_seconds", description: "Time in which other requests were answered, by route.");
        _meter.CreateObservableGauge("historyday_kept_pages", () => pages.Count, description: "Pages kept ready to be sent.");
        _meter.CreateObservableGauge("historyday_kept_pages_bytes", () => pages.Bytes, description: "Bytes that they take.");
        _meter.CreateObservableGauge("historyday_store_age_seconds", () => (clock.GetUtcNow() - new DateTimeOffset(File.GetLastWriteTimeUtc(store.File))).TotalSeconds, description: "Time since the store in service was built.");
        _meter.CreateObservableGauge("process_resident_memory_bytes", () => Environment.WorkingSet, description: "Resident memory.");
        _meter.CreateObservableCounter("process_cpu_seconds_total", () => Environment.CpuUsage.TotalTime.TotalSeconds, description: "Processor time.");
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == _meter) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => SeriesOf(instrument, tags).Add(value));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => SeriesOf(instrument, tags).Add(value));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => SeriesOf(instrument, tags).Add(value));
        _listener.Start();
    }

    /// <summary>Counts a page that was sent as it was kept.</summary>
    public void KeptPageSent() => _keptPagesSent.Add(1);

    /// <summary>Counts any other request.</summary>
    /// <param name="route">The route that answered it, "/{month:month}/{day:day}"; "-" for none.</param>
    /// <param name="status">Of the answer.</param>
    /// <param name="duration">From the request's arrival to its answer.</param>
    public void RequestAnswered(string route, int status, TimeSpan duration)
    {
        _requests.Add(1, KeyValuePair.Create("route", (object?)route), KeyValuePair.Create("status", (object?)status));
        _requestSeconds.Record(duration.TotalSeconds, KeyValuePair.Create("route", (object?)route));
    }

    /// <summary>All of it.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (instrument, series) in _series.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal))
        {
            var kind = instrument switch { Histogram<double> => "histogram", ObservableGauge<int> or ObservableGauge<long> or ObservableGauge<double> => "gauge", _ => "counter" };
            text.Append(CultureInfo.InvariantCulture, $"# HELP {instrument.Name} {instrument.Description}\n# TYPE {instrument.Name} {kind}\n");
            foreach (var (labels, one) in series.OrderBy(pair => pair.Key, StringComparer.Ordinal)) one.Write(text, instrument.Name, labels);
        }

        return text.ToString();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meter.Dispose();
    }

    private Series SeriesOf(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _series.GetOrAdd(instrument, _ => new(StringComparer.Ordinal)).GetOrAdd(tags.Length == 0 ? "" : LabelsOf(tags), (_, of) => new Series(isTotal: of is Counter<long>, bounds: of is Histogram<double> ? SecondBounds : []), instrument);

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach (var (name, value) in tags)
            labels.Append(CultureInfo.InvariantCulture, $"{(labels.Length == 0 ? "" : ",")}{name}=\"{value?.ToString()?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        return labels.ToString();
    }

    // One line of numbers; a histogram's are as many as it has bounds, and one.
    private sealed class Series(bool isTotal, double[] bounds)
    {
        private readonly Lock _lock = new();
        private readonly long[] _counts = new long[bounds.Length + 1];
        private double _value;

        public void Add(double value)
        {
            lock (_lock)
            {
                _value = isTotal || bounds.Length > 0 ? _value + value : value; // what is observed says its total itself
                if (bounds.Length > 0) _counts[Array.FindIndex(bounds, bound => value <= bound) is >= 0 and var at ? at : bounds.Length]++;
            }
        }

        public void Write(StringBuilder text, string name, string labels)
        {
            lock (_lock)
            {
                if (bounds.Length == 0)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}{(labels.Length == 0 ? "" : $"{{{labels}}}")} {_value:R}\n");
                    return;
                }

                var total = 0L;
                for (var at = 0; at <= bounds.Length; at++)
                {
                    total += _counts[at];
                    text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{labels},le=\"{(at == bounds.Length ? "+Inf" : bounds[at].ToString(CultureInfo.InvariantCulture))}\"}} {total}\n");
                }

                text.Append(CultureInfo.InvariantCulture, $"{name}_sum{{{labels}}} {_value:R}\n{name}_count{{{labels}}} {total}\n");
            }
        }
    }
}
