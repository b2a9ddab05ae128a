using System.Security.Cryptography;
using System.Text;

namespace HistoryDay.Content;

/// <summary>The bytes of every content file at one moment, and a hash of them.</summary>
/// <param name="Files">By path relative to the folder, with forward slashes, in ordinal order.</param>
/// <param name="Errors">Files that cannot be content at all.</param>
internal sealed record ContentFiles(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<ContentError> Errors)
{
    /// <summary>The folder of pictures.</summary>
    public const string Images = "images";

    private static readonly Dictionary<string, string[]> Parts = new(StringComparer.Ordinal) { ["events"] = [".md"], ["days"] = [".yml"], [Images] = ImageFile.Extensions };
    private static readonly string[] Lists = [ListFiles.Categories, ListFiles.Countries, ListFiles.Tags, ListFiles.Threads, SiteFile.Name];
    private static readonly string[] Papers = ["LICENSE.md", "README.md"];

    /// <summary>SHA-256 over paths and bytes, and over this build of the code, as the store holds what the code made of them; 64 hexadecimal digits.</summary>
    public string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(ContentFiles).Module.ModuleVersionId.ToByteArray());
        foreach (var (path, bytes) in Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Reads the folder. What is not there or cannot be content becomes an error by name.</summary>
    /// <param name="folder">Path of the content folder.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ContentFiles> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var errors = new List<ContentError>();
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
        {
            errors.Add(new ContentError(folder, 1, "there is no such folder: set Content:Path to the folder that holds site.yml and events."));
            return new ContentFiles(files, errors);
        }

        foreach (var path in ContentPaths(folder, errors).Order(StringComparer.Ordinal))
        {
            var most = path.StartsWith(Images + "/", StringComparison.Ordinal) ? ImageFile.MostBytes : ContentText.MostBytes;
            try
            {
                files.Add(path, await ReadAsync(new FileInfo(Path.Combine(folder, path)), most, cancellationToken));
            }
            catch (InvalidDataException fault)
            {
                errors.Add(new ContentError(path, 1, fault.Message));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                errors.Add(new ContentError(path, 1, $"the file cannot be read: {fault.Message}"));
            }
        }

        return new ContentFiles(files, errors);
    }

    // Nothing is read past the length that was told: opening a pipe would wait for its writer, a device may have no end, and a file may grow meanwhile.
    private static async Task<byte[]> ReadAsync(FileInfo file, int most, CancellationToken cancellationToken)
    {
        if (file.Length == 0) return [];
        if (file.Length > most) throw new InvalidDataException($"the file has {file.Length} bytes: keep it to {most}.");
        await using var stream = file.OpenRead();
        var bytes = new byte[file.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private static List<string> ContentPaths(string folder, List<ContentError> errors)
    {
        var paths = new List<string>();
        foreach (var entry in EntriesOf(new DirectoryInfo(folder)))
        {
            if (entry is DirectoryInfo part && Parts.TryGetValue(part.Name, out var extensions)) AddFilesBelow(part, extensions);
            else if (entry is FileInfo file && Lists.Contains(file.Name)) AddFile(file, [".yml"]);
            else if (entry is DirectoryInfo && Lists.Contains(entry.Name)) Report(entry, "a folder stands where a file belongs.");
            else if (entry is not FileInfo || !Papers.Contains(entry.Name))
                Report(entry, $"not a {(entry is FileInfo ? "file" : "folder")} of content.{Spelling.DidYouMean(entry.Name, [.. Parts.Keys, .. Lists])}");
        }

        return paths;

        void AddFilesBelow(DirectoryInfo directory, string[] extensions)
        {
            if (directory.LinkTarget is not null)
            {
                Report(directory, "a symbolic link is not content: put the folder itself here.");
                return;
            }

            foreach (var entry in EntriesOf(directory))
            {
                if (entry is FileInfo file)
                {
                    AddFile(file, extensions);
                    continue;
                }

                if (extensions.Contains(entry.Extension)) Report(entry, "a folder stands where a file belongs.");
                AddFilesBelow((DirectoryInfo)entry, extensions);
            }
        }

        void AddFile(FileInfo file, string[] extensions)
        {
            if (file.LinkTarget is not null) Report(file, "a symbolic link is not content: put the file itself here.");
            else if (!extensions.Contains(file.Extension)) Report(file, $"not a content file: only {string.Join(", ", extensions)} files stand in this folder.");
            else paths.Add(Relative(file));
        }

        // Without what editors leave behind.
        List<FileSystemInfo> EntriesOf(DirectoryInfo directory)
        {
            try
            {
                List<FileSystemInfo> entries = [.. directory.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.') && !entry.Name.EndsWith('~'))];
                foreach (var odd in entries.Where(entry => entry.Name.Any(char.IsControl)))
                    Report(odd, "the name holds a line break or another control character: give it a plain one.");
                return entries.FindAll(entry => !entry.Name.Any(char.IsControl));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                Report(directory, $"the folder cannot be read: {fault.Message}");
                return [];
            }
        }

        void Report(FileSystemInfo entry, string message) =>
            errors.Add(new ContentError(string.Concat(Relative(entry).Select(letter => char.IsControl(letter) ? '?' : letter)), 1, message));

        string Relative(FileSystemInfo entry) => Path.GetRelativePath(folder, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
    }
}
