using System.Globalization;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows metadata of entries in columns of fixed width, so that no entry has to wait for the alignment.</summary>
/// <param name="workspace">The workspace that holds the entries.</param>
/// <param name="followLinks">Whether links were followed, so that an entry may be the target of a link.</param>
internal sealed class EntryDetails(WorkspaceTree workspace, bool followLinks) : IDisposable
{
    private const string Units = "kMGTPE";
    private readonly IDirectoryReader _reader = workspace.OpenReader();

    /// <summary>Writes the columns before the name: mode, size, and time of the last change, in local time.</summary>
    public void WriteBefore(in FileEntry entry, ResultStream output)
    {
        EntryMode mode = EntryMode.Of(entry, _reader, followLinks && entry.Type != FileEntryType.Link);
        string size = entry.Size is { } bytes ? Short(bytes) : "-";
        string time = entry.Modified is { } modified
            ? modified.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : "-";
        output.WriteName($"{mode}  {size,4}  {time,-16}  ");
    }

    /// <summary>Writes the target after the name of a link. The runtime cannot read the target if the name is not UTF-8.</summary>
    public static void WriteAfter(in FileEntry entry, ResultStream output)
    {
        if (entry.Type != FileEntryType.Link || !entry.RawPath.IsEmpty || TargetOf(entry) is not { } target)
            return;
        output.WriteMark(" -> ");
        output.WriteName(target);
    }

    /// <summary>Returns a size in at most four characters, rounded up, in the powers of 1000 that <c>--min-size</c> takes.</summary>
    public static string Short(long bytes)
    {
        if (bytes < 1000)
            return bytes.ToString(CultureInfo.InvariantCulture);
        decimal value = bytes;
        int unit = -1;
        while (Math.Ceiling(value) >= 1000)
        {
            value /= 1000;
            unit++;
        }

        decimal tenths = Math.Ceiling(value * 10) / 10;
        string number = tenths < 10
            ? tenths.ToString("0.0", CultureInfo.InvariantCulture)
            : Math.Ceiling(value).ToString(CultureInfo.InvariantCulture);
        return number + Units[unit];
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static string? TargetOf(in FileEntry entry)
    {
        try
        {
            return new FileInfo(entry.FullPath).LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It was deleted meanwhile, or cannot be read. Its line has no target then.
            return null;
        }
    }
}
