namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>The last name of a path, and the names before it: shared by all paths that go on from there.</summary>
internal sealed class PathName(string name, PathName? before)
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets what is before it.</summary>
    public PathName? Before { get; } = before;

    /// <summary>The names in order, with <c>/</c> between them.</summary>
    public static string Join(PathName? last)
    {
        var names = new List<string>();
        for (PathName? name = last; name is not null; name = name.Before)
            names.Add(name.Name);
        names.Reverse();
        return string.Join("/", names);
    }
}
