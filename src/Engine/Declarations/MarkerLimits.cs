namespace WorkspaceSdk.Declarations;

/// <summary>
/// The limits of a marker. A stranger may write that file, so a reader without a build must end soon and use little memory.
/// <c>docs/security.md</c> names the same figures.
/// </summary>
internal static class MarkerLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Bytes = 1 << 20;

    /// <summary>The greatest depth of elements. MSBuild's own schema needs ten.</summary>
    public const int Depth = 64;

    /// <summary>
    /// The most groups and directories that a marker declares, updates or removes; an update counts once for each item it changes.
    /// </summary>
    public const int Items = 10_000;

    /// <summary>The most attributes and child elements of one group or directory.</summary>
    public const int Metadata = 100;

    /// <summary>The most characters of one value after its properties are replaced.</summary>
    public const int ValueLength = 1 << 16;

    /// <summary>The most characters that all replaced properties have together.</summary>
    public const int ExpandedLength = 1 << 20;

    /// <summary>Returns the error of a marker that exceeds a limit.</summary>
    /// <param name="file">The marker, absolute.</param>
    /// <param name="line">From 1; 0 for the whole file.</param>
    /// <param name="problem">The limit that is exceeded, with the figure, as a clause.</param>
    public static DeclarationException Exceeded(string file, int line, string problem) =>
        new(new(DeclarationCodes.MarkerExceedsLimit, new SourceLocation(file, line), [file, problem]), new InvalidDataException(problem));
}
