namespace WorkspaceSdk.Compiler.Analysis;

/// <summary>What a run of text is used for, and so which member can stand for it.</summary>
internal enum PathUse
{
    /// <summary>Nothing that makes a path of it.</summary>
    Text,

    /// <summary><c>Path</c> computes with it, wherever it starts.</summary>
    Computed,

    /// <summary>It follows a directory that only the program knows.</summary>
    BelowAnother,

    /// <summary>It follows <c>Workspace.Root</c>, which a full path replaces too.</summary>
    BelowRoot,

    /// <summary>The base class library takes it as a path, from the current directory on.</summary>
    System,
}
