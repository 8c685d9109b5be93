namespace WorkspaceSdk.Searching;

/// <summary>Limits how much of the lines around matches is held at a time.</summary>
internal static class LinesAround
{
    /// <summary>The most characters of the lines before a match, and of those after it.</summary>
    public const int MostCharacters = 32 << 20;

    /// <summary>The most matches that wait for the lines after them.</summary>
    public const int MostWaiting = 100_000;

    /// <summary>Ends the search of a file that would need more.</summary>
    /// <exception cref="IOException">It does.</exception>
    public static void ThrowIfTooMuch(long characters)
    {
        if (characters > MostCharacters)
            throw new IOException(
                $"The lines around a match have more than {MostCharacters >> 20} million characters, so the file is not searched any "
                + "further. Ask for fewer lines around matches. (WSDK1022)");
    }
}
