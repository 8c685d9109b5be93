namespace WorkspaceSdk.Graph.Protocol;

/// <summary>The words for the reads of an evaluation.</summary>
internal static class ReadKind
{
    /// <summary>The content of the file; of a directory, that it is one.</summary>
    public const string Content = "content";

    /// <summary>The presence of a file, a directory or nothing.</summary>
    public const string Presence = "presence";

    /// <summary>The names of what the directory holds.</summary>
    public const string Names = "names";

    /// <summary>A read without a known state. The project is evaluated each time.</summary>
    public const string Anything = "anything";
}
