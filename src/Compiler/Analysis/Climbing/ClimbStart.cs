namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>Where climbing starts.</summary>
/// <param name="Shown">For reading: <c>AppContext.BaseDirectory</c>.</param>
/// <param name="IsFile">Whether it is a file, so that one step up is its directory.</param>
/// <param name="EndsInSeparator">Whether it ends in a separator, which the first step on the text only takes off.</param>
/// <param name="IsSource">Whether it is a source file's path, as the compiler knew it.</param>
/// <param name="IsProgram">Whether it is where the program's files are, however it was started.</param>
/// <param name="IsUri">Whether it is written as a URI and not as a path.</param>
internal sealed record ClimbStart(string Shown, bool IsFile = false, bool EndsInSeparator = false, bool IsSource = false, bool IsProgram = false, bool IsUri = false)
{
    /// <summary>What relative paths start from.</summary>
    public static ClimbStart CurrentDirectory { get; } = new("the current directory");
}
