namespace WorkspaceSdk.Declarations;

/// <summary>
/// The limits of a marker. A stranger writes that file, and what reads it without a build must end soon and stay small.
/// <c>docs/security.md</c> names the same figures.
/// </summary>
internal static class MarkerLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Bytes = 1 << 20;

    /// <summary>The most elements within each other. MSBuild's own schema needs ten.</summary>
    public const int Depth = 64;

    /// <summary>
    /// The most groups and directories that a marker declares, updates or removes; an update counts once for each it changes.
    /// </summary>
    public const int Items = 10_000;

    /// <summary>The most attributes and child elements of one of them.</summary>
    public const int Metadata = 100;

    /// <summary>The most characters of one value with its properties in place.</summary>
    public const int ValueLength = 1 << 16;

    /// <summary>The most characters that all properties together put in place.</summary>
    public const int ExpandedLength = 1 << 20;

    /// <summary>Returns the error of a marker that exceeds a limit.</summary>
    /// <param name="file">The marker, absolute.</param>
    /// <param name="line">From 1; 0 when the whole file is meant.</param>
    /// <param name="problem">What exceeds the limit, and the figure, as a clause.</param>
    public static DeclarationException Exceeded(string file, int line, string problem) =>
        new(new(DeclarationCodes.MarkerExceedsLimit, new SourceLocation(file, line), [file, problem]), new InvalidDataException(problem));
}
