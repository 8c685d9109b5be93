using System.Text;
using WorkspaceSdk.Dependencies;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Tasks.State;

/// <summary>The questions one project asks, and what their answers were read from.</summary>
/// <param name="root">The workspace root.</param>
/// <param name="shared">The answers of the build.</param>
/// <param name="clock">What the file system's clock says.</param>
/// <param name="known">What the last build of this project read; null when it is not known.</param>
internal sealed class GroupQueries(string root, QueryCache shared, FileSystemClock clock, SnapshotTable? known)
{
    private readonly SortedDictionary<string, CachedQuery> _asked = new(StringComparer.Ordinal);

    /// <summary>For each question, by its text, what its answer was read from.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Reads =>
        [.. _asked.Select(static pair => new KeyValuePair<string, byte[]>(pair.Key, pair.Value.Reads))];

    /// <summary>Returns what stood in all that was read, as the bytes of a snapshot.</summary>
    public byte[] Contents()
    {
        var contents = new Dictionary<byte[], PathAndRow>(PathBytesComparer.Comparer);
        foreach (PathAndRow content in _asked.Values.SelectMany(static find => find.Contents))
            contents[content.Path] = content;
        return SnapshotFormat.Write(root, [.. contents.Values]);
    }

    /// <summary>Gets whether nothing that was read had been changed just before.</summary>
    public bool AreSettled => _asked.Values.All(static find => find.IsSettled);

    /// <summary>
    /// Gets the number of directories that this project opened; those that another one of the build had opened are not among them.
    /// </summary>
    public long DirectoriesOpened { get; private set; }

    /// <summary>Asks.</summary>
    public CachedQuery Find(FileQuery query)
    {
        string question = Text(query);
        CachedQuery find = shared.Find(root, question, query, clock, known, out bool isFirst);
        if (isFirst)
            DirectoriesOpened += find.DirectoriesOpened;
        return _asked[question] = find;
    }

    // Everything in a query that a group can set.
    private static string Text(FileQuery query)
    {
        var text = new StringBuilder(256);
        Append(text, query.StartDirectory);
        AppendAll(text, query.Patterns);
        AppendAll(text, query.Excludes);
        AppendAll(text, query.RootExcludes);
        return text.Append(query.RespectIgnoreFiles).Append(query.IncludeHidden).Append(query.CaseSensitivity).ToString();
    }

    private static void AppendAll(StringBuilder text, IReadOnlyList<string> values)
    {
        text.Append(values.Count).Append(';');
        foreach (string value in values)
            Append(text, value);
    }

    private static void Append(StringBuilder text, string value) => text.Append(value.Length).Append(':').Append(value);
}
