namespace WorkspaceSdk.Tool.Options;

/// <summary>Specifies the output format of affected projects.</summary>
internal enum AffectedFormat
{
    /// <summary>One path a line.</summary>
    Text,

    /// <summary>One object a line.</summary>
    Json,

    /// <summary>A project of the Traversal SDK.</summary>
    Traversal,

    /// <summary>A solution filter.</summary>
    Slnf,

    /// <summary>A matrix for a workflow of GitHub.</summary>
    GitHub,
}
