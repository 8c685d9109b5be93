namespace WorkspaceSdk.Benchmarks;

/// <summary>Our own contenders.</summary>
internal static class Ours
{
    /// <summary>Everything below a tree that a glob matches, hidden and ignored files included.</summary>
    public static FileQuery All(string pattern, int threads) =>
        new() { Patterns = [pattern], IncludeHidden = true, RespectIgnoreFiles = false, Threads = threads, Sort = FileSort.None };

    /// <summary>Paths as bytes.</summary>
    public static Contender Utf8(string tree, FileQuery query, int times)
    {
        var workspace = WorkspaceTree.At(tree);
        return Contender.InProcess($"ours {Text(query)} UTF-8 {Threads(query)}", times, () =>
        {
            long found = 0;
            workspace.Find(query).ForEachUtf8((_, _) => found++);
            return found;
        });
    }

    /// <summary>Paths as strings.</summary>
    public static Contender Strings(string tree, FileQuery query, int times)
    {
        var workspace = WorkspaceTree.At(tree);
        string order = query.Sort == FileSort.None ? "" : " in order";
        return Contender.InProcess(
            $"ours {Text(query)} strings{order} {Threads(query)}",
            times,
            () => workspace.Find(query).Select(static entry => entry.Path).ToArray().Length);
    }

    private static string Text(FileQuery query) => $"`{query.Patterns[0]}`";

    private static string Threads(FileQuery query) =>
        query.Threads switch { null => "(default)", 1 => "1 thread", _ => $"{query.Threads} threads" };
}
