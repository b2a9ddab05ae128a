using System.Security.Cryptography;
using System.Text;

namespace HistoryDay.Content;

/// <summary>The bytes of every content file at one moment, and a hash of them.</summary>
/// <param name="Files">By path relative to the folder, with forward slashes, in ordinal order.</param>
/// <param name="Errors">Files that cannot be content at all.</param>
internal sealed record ContentFiles(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<ContentError> Errors)
{
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
            var file = new FileInfo(Path.Combine(folder, path));
            if (file.Length > ContentText.MostBytes)
            {
                errors.Add(new ContentError(path, 1, $"the file has {file.Length} bytes: keep it to {ContentText.MostBytes}."));
                continue;
            }

            files.Add(path, await File.ReadAllBytesAsync(file.FullName, cancellationToken));
        }

        return new ContentFiles(files, errors);
    }

    private static IEnumerable<string> ContentPaths(string folder, List<ContentError> errors)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.yml"))
            if (IsContent(new FileInfo(path), ".yml")) yield return Relative(path);
        foreach (var (name, extension) in new[] { ("events", ".md"), ("days", ".yml") })
        {
            var part = new DirectoryInfo(Path.Combine(folder, name));
            if (!part.Exists) continue;
            foreach (var path in FilesBelow(part, extension)) yield return path;
        }

        IEnumerable<string> FilesBelow(DirectoryInfo directory, string extension)
        {
            if (directory.LinkTarget is not null)
            {
                errors.Add(new ContentError(Relative(directory.FullName), 1, "a symbolic link is not content: put the folder itself here."));
                yield break;
            }

            foreach (var file in directory.EnumerateFiles())
                if (IsContent(file, extension)) yield return Relative(file.FullName);
            foreach (var below in directory.EnumerateDirectories().Where(below => !below.Name.StartsWith('.')))
                foreach (var path in FilesBelow(below, extension)) yield return path;
        }

        bool IsContent(FileInfo file, string extension)
        {
            if (file.Name.StartsWith('.') || file.Name.EndsWith('~')) return false; // what editors leave behind
            if (file.LinkTarget is not null)
                errors.Add(new ContentError(Relative(file.FullName), 1, "a symbolic link is not content: put the file itself here."));
            else if (file.Extension != extension)
                errors.Add(new ContentError(Relative(file.FullName), 1, $"not a content file: only {extension} files stand in this folder."));
            else
                return true;
            return false;
        }

        string Relative(string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
    }
}
