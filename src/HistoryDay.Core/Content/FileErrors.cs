namespace HistoryDay.Content;

/// <summary>Gathers what is wrong in one file, so that one fault never hides the next; of hundreds, the first.</summary>
internal sealed class FileErrors(string file)
{
    private const int Most = 100; // more than anyone reads before trying again, and a bound on what a file of rubbish takes
    private readonly List<ContentError> _errors = [];

    public string File => file;

    public IReadOnlyList<ContentError> All => _errors;

    public void Add(int line, string message)
    {
        if (_errors.Count < Most) _errors.Add(new ContentError(file, line, message));
        else if (_errors.Count == Most) _errors.Add(new ContentError(file, line, "there is more than is told here: mend this first, then check again."));
    }
}
