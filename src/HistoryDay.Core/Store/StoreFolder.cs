using System.Security.Cryptography;
using System.Text;
using HistoryDay.Content;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HistoryDay.Store;

/// <summary>
/// The folder of finished stores. A finished store's name carries the shape of its tables and the hash of its content, so that an open store is never
/// overwritten; an unfinished one has another ending, and the lock's holder may delete it.
/// </summary>
internal sealed class StoreFolder(string path)
{
    private const string Unfinished = ".unfinished";
    private const int StoresKept = 2; // the newest, and the one that other processes may still be reading
    private const int WouldBlock = 11; // errno of a lock that another process holds
    private const int SharingViolation = unchecked((int)0x80070020); // the same under Windows
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);
    private static readonly string Shape = ComputeShape();

    /// <summary>The finished store of that content, which counts as the newest from now on; null for none.</summary>
    public string? Find(string contentHash)
    {
        var file = FileOf(contentHash);
        if (!IsWhole(file)) return null;
        try
        {
            MakeNewest(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written can still be served from.
        }

        return file;
    }

    /// <summary>The newest finished store that this code can read; null for none.</summary>
    public string? FindNewest() => Finished().Select(file => file.FullName).FirstOrDefault(IsWhole);

    /// <summary>Builds the store of that content, unless another process has done so by then.</summary>
    /// <exception cref="IOException">The folder cannot be written, or another process has been building for too long.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public async Task<string> BuildAsync(HistoryContent content, string contentHash, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(path);
        await using var held = await LockAsync(cancellationToken);
        var file = FileOf(contentHash);
        if (!IsWhole(file))
        {
            File.Delete(file); // a store that something outside has damaged
            foreach (var left in Directory.EnumerateFiles(path, "*" + Unfinished)) File.Delete(left);
            try
            {
                await StoreBuilder.BuildAsync(file + Unfinished, content, contentHash, cancellationToken);
                File.Move(file + Unfinished, file);
            }
            catch
            {
                File.Delete(file + Unfinished); // a full disk has room again
                throw;
            }
        }

        MakeNewest(file);
        foreach (var old in Finished().Skip(StoresKept)) TryDelete(old);
        return file;
    }

    private static string ComputeShape()
    {
        using var db = new HistoryDb(new DbContextOptionsBuilder<HistoryDb>().UseSqlite("Data Source=:memory:").Options);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(db.Database.GenerateCreateScript() + SearchTables.CreateSql + LinkTable.CreateSql)))[..8];
    }

    // What was renamed into place was whole; a copied folder or a full disk may have changed that since.
    private static bool IsWhole(string file)
    {
        if (!File.Exists(file)) return false;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM Site WHERE (SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()) = $length";
            command.Parameters.AddWithValue("$length", new FileInfo(file).Length);
            return command.ExecuteScalar() is 1L;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static void TryDelete(FileInfo store)
    {
        try
        {
            store.Delete();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another process may be reading it; the next build tries again.
        }
    }

    private string FileOf(string contentHash) => Path.Combine(path, $"history-{Shape}-{contentHash[..16]}.sqlite");

    // Content may go back to what an older store holds, and clocks may go back too.
    private void MakeNewest(string file)
    {
        var others = Finished().Where(other => other.FullName != Path.GetFullPath(file)).Select(other => other.LastWriteTimeUtc).DefaultIfEmpty().Max();
        if (File.GetLastWriteTimeUtc(file) <= others) File.SetLastWriteTimeUtc(file, others.AddSeconds(1));
    }

    private IEnumerable<FileInfo> Finished() =>
        !Directory.Exists(path) ? [] : new DirectoryInfo(path).EnumerateFiles($"history-{Shape}-*.sqlite").OrderByDescending(file => file.LastWriteTimeUtc);

    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(path, "build.lock");
        for (var waited = TimeSpan.Zero; ; waited += BetweenTries)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException fault) when (waited < LongestWait && fault.HResult is WouldBlock or SharingViolation)
            {
                await Task.Delay(BetweenTries, cancellationToken);
            }
        }
    }
}
