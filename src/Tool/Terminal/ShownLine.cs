namespace WorkspaceSdk.Tool.Terminal;

/// <summary>A line of a file to write: unchanged for programs; on a terminal without control characters and commands of build servers. It has the length of the line.</summary>
/// <param name="Text">The text to write.</param>
internal readonly record struct ShownLine(string Text);
