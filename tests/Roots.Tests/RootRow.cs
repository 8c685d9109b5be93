namespace WorkspaceSdk.Tests;

/// <summary>One row of the table: a tree, what is given, and the answer both chains owe.</summary>
public sealed record RootRow(string Name)
{
    /// <summary>Files to create, relative to the test's directory; one that ends with a slash is a directory.</summary>
    public string[] Files { get; init; } = [];

    /// <summary>More than files: real repositories, links.</summary>
    public Action<string>? Arrange { get; init; }

    /// <summary>The project's directory, relative.</summary>
    public string Project { get; init; } = "src/app";

    /// <summary>The property, as if on the command line; <c>{0}</c> stands for the test's directory.</summary>
    public string? CommandLine { get; init; }

    /// <summary>The property, set in the project's Directory.Build.props.</summary>
    public string? DirectoryBuildProps { get; init; }

    /// <summary>The property, set in the project's body, where it is too late.</summary>
    public string? Body { get; init; }

    /// <summary>The variable <c>WORKSPACE_PATH</c>.</summary>
    public string? Variable { get; init; }

    /// <summary>A variable that only spells the property, and how.</summary>
    public (string Name, string Value)? SpelledVariable { get; init; }

    /// <summary>The profile directory, relative; null for one far away.</summary>
    public string? Profile { get; init; }

    /// <summary>The variable <c>WORKSPACE_SAFE_ROOTS</c>.</summary>
    public string? SafeRoots { get; init; }

    /// <summary>The name of the test's directory.</summary>
    public string Directory { get; init; } = "w";

    /// <summary>The root, relative to the test's directory; null when only the code counts.</summary>
    public string? Root { get; init; }

    public WorkspaceRootSource Source { get; init; }

    /// <summary>The diagnostic, if there is one.</summary>
    public string Code { get; init; } = "";

    public override string ToString() => Name;
}
