namespace WorkspaceSdk.Graph.Inputs;

/// <summary>Holds the texts of one file of MSBuild that may name files.</summary>
/// <param name="Paths">The texts.</param>
/// <param name="UnknownTask">A task of a target that may read files which no item names, as a clause; null when there is none.</param>
/// <param name="ReadsVersions">Whether a text reads the list of central package versions.</param>
internal sealed record FileTexts(IReadOnlyList<PathText> Paths, string? UnknownTask, bool ReadsVersions = false)
{
    /// <summary>Gets the texts of a file that cannot be read.</summary>
    public static FileTexts None { get; } = new([], null);
}

/// <summary>Holds a text that may name a file.</summary>
/// <param name="Text">The text, with properties in it.</param>
/// <param name="IsSoughtAbove">Whether a function looks for the name in the parent directories, too.</param>
/// <param name="CanBeDirectory">Whether a directory of this name is read as a whole.</param>
/// <param name="IsWord">Whether the text is a path only if a file of that name exists.</param>
/// <param name="IsRead">Whether the evaluation itself may read the file, and not only the build.</param>
/// <param name="IsImport">Whether the file is only sought or imported here, and not read as a text.</param>
internal readonly record struct PathText(
    string Text, bool IsSoughtAbove, bool CanBeDirectory, bool IsWord, bool IsRead, bool IsImport = false);
