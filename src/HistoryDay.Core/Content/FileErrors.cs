namespace HistoryDay.Content;

/// <summary>Gathers what is wrong in one file, so that one fault never hides the next.</summary>
internal sealed class FileErrors(string file)
{
    private readonly List<ContentError> _errors = [];

    public string File => file;

    public IReadOnlyList<ContentError> All => _errors;

    public void Add(int line, string message) => _errors.Add(new ContentError(file, line, message));
}
