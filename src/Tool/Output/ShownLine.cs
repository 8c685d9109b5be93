namespace WorkspaceSdk.Tool.Output;

/// <summary>A line of a file as it is shown: as it is for programs, and for people without what commands a terminal or a build server. It is as long as the line.</summary>
/// <param name="Text">The text to write.</param>
internal readonly record struct ShownLine(string Text);
