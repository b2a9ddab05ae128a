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
            var file = new FileInfo(Path.Combine(folder, path));
            try
            {
                var most = path.StartsWith(Images + "/", StringComparison.Ordinal) ? ImageFile.MostBytes : ContentText.MostBytes;
                if (file.Length > most) errors.Add(new ContentError(path, 1, $"the file has {file.Length} bytes: keep it to {most}."));
                else files.Add(path, await File.ReadAllBytesAsync(file.FullName, cancellationToken));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                errors.Add(new ContentError(path, 1, $"the file cannot be read: {fault.Message}"));
            }
        }

        return new ContentFiles(files, errors);
    }

    private static IEnumerable<string> ContentPaths(string folder, List<ContentError> errors)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => !IsLeftByEditor(entry)))
        {
            if (entry is DirectoryInfo part && Parts.TryGetValue(part.Name, out var extensions))
            {
                foreach (var path in FilesBelow(part, extensions)) yield return path;
            }
            else if (entry is FileInfo file && Lists.Contains(file.Name))
            {
                if (IsContent(file, [".yml"])) yield return Relative(file.FullName);
            }
            else if (entry is not FileInfo || !Papers.Contains(entry.Name))
            {
                errors.Add(new ContentError(Relative(entry.FullName), 1, $"not a {(entry is FileInfo ? "file" : "folder")} of content.{Spelling.DidYouMean(entry.Name, [.. Parts.Keys, .. Lists])}"));
            }
        }

        IEnumerable<string> FilesBelow(DirectoryInfo directory, string[] extensions)
        {
            if (directory.LinkTarget is not null)
            {
                errors.Add(new ContentError(Relative(directory.FullName), 1, "a symbolic link is not content: put the folder itself here."));
                yield break;
            }

            foreach (var file in directory.EnumerateFiles())
                if (IsContent(file, extensions)) yield return Relative(file.FullName);
            foreach (var below in directory.EnumerateDirectories().Where(below => !IsLeftByEditor(below)))
            {
                if (Array.Exists(extensions, extension => below.Name.EndsWith(extension, StringComparison.Ordinal))) errors.Add(new ContentError(Relative(below.FullName), 1, "a folder stands where a file belongs."));
                foreach (var path in FilesBelow(below, extensions)) yield return path;
            }
        }

        bool IsContent(FileInfo file, string[] extensions)
        {
            if (IsLeftByEditor(file)) return false;
            if (file.LinkTarget is not null)
                errors.Add(new ContentError(Relative(file.FullName), 1, "a symbolic link is not content: put the file itself here."));
            else if (!extensions.Contains(file.Extension))
                errors.Add(new ContentError(Relative(file.FullName), 1, $"not a content file: only {string.Join(", ", extensions)} files stand in this folder."));
            else
                return true;
            return false;
        }

        static bool IsLeftByEditor(FileSystemInfo entry) => entry.Name.StartsWith('.') || entry.Name.EndsWith('~');

        string Relative(string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
    }
}
