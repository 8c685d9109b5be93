namespace WorkspaceSdk.Tests;

/// <summary>
/// One place for a built program, and what lies around it. Paths start at a directory of their own;
/// <c>{project}</c> stands for the program's project file.
/// </summary>
public sealed record RootPlacement(string Name)
{
    /// <summary>Where the program's directory is copied to.</summary>
    public string Application { get; init; } = "app";

    /// <summary>Whether it is the output of a build, with what the build knew beside it; otherwise it was published.</summary>
    public bool IsOutput { get; init; }

    /// <summary>The directory the program is started in.</summary>
    public string Current { get; init; } = "elsewhere";

    /// <summary>Empty files that are there; one that ends with <c>/</c> is a directory.</summary>
    public string[] Files { get; init; } = [];

    /// <summary>The value of <c>WORKSPACE_PATH</c>, absolute.</summary>
    public string? Variable { get; init; }

    /// <summary>What the program's code sets the root to; absolute, unless it begins with a dot.</summary>
    public string? Code { get; init; }

    /// <summary>What is written into the published application's configuration.</summary>
    public string? Configured { get; init; }

    /// <summary>The directory that has to be found; null when none is.</summary>
    public string? Expected { get; init; }

    /// <summary>What the message says when none is found.</summary>
    public string[] Mentions { get; init; } = [];

    public override string ToString() => Name;
}
