using System.Text;
using WorkspaceSdk.Dependencies;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Tasks.State;

/// <summary>The queries of one project, and the dependencies of their results.</summary>
/// <param name="root">The workspace root.</param>
/// <param name="shared">The results that projects of the build share.</param>
/// <param name="clock">The time of the file system's clock.</param>
/// <param name="known">The records of the last build of this project; null when there are none.</param>
internal sealed class GroupQueries(string root, QueryCache shared, FileSystemClock clock, SnapshotTable? known)
{
    private readonly SortedDictionary<string, CachedQuery> _results = new(StringComparer.Ordinal);

    /// <summary>Gets, for each query as text, the records of its dependencies.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Reads =>
        [.. _results.Select(static pair => new KeyValuePair<string, byte[]>(pair.Key, pair.Value.Reads))];

    /// <summary>Returns the contents of all directories and ignore files that were read, as the bytes of a snapshot.</summary>
    public byte[] Contents()
    {
        var contents = new Dictionary<byte[], PathAndRow>(PathBytesComparer.Comparer);
        foreach (PathAndRow content in _results.Values.SelectMany(static find => find.Contents))
            contents[content.Path] = content;
        return SnapshotFormat.Write(root, [.. contents.Values]);
    }

    /// <summary>Gets whether no dependency had changed just before it was read.</summary>
    public bool AreSettled => _results.Values.All(static find => find.IsSettled);

    /// <summary>
    /// Gets the number of directories that this project opened, without those that another project of the build opened.
    /// </summary>
    public long DirectoriesOpened { get; private set; }

    /// <summary>Runs a query, or returns its shared result.</summary>
    public CachedQuery Find(FileQuery query)
    {
        string question = Text(query);
        CachedQuery find = shared.Find(root, question, query, clock, known, out bool isFirst);
        if (isFirst)
            DirectoriesOpened += find.DirectoriesOpened;
        return _results[question] = find;
    }

    // Contains every part of a query that a group can set.
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
