namespace WorkspaceSdk.Searching;

/// <summary>Limits the memory for lines around matches.</summary>
internal static class LinesAround
{
    /// <summary>The maximum number of characters of the lines before a match, and of those after it.</summary>
    public const int MostCharacters = 32 << 20;

    /// <summary>The maximum number of matches that wait for the lines after them.</summary>
    public const int MostWaiting = 100_000;

    /// <summary>Ends the search of a file whose lines around a match exceed the limit.</summary>
    /// <exception cref="IOException">They exceed the limit.</exception>
    public static void ThrowIfTooMuch(long characters)
    {
        if (characters > MostCharacters)
            throw new IOException(
                $"The lines around a match have more than {MostCharacters >> 20} million characters, so the file is not searched any "
                + "further. Request fewer lines around matches. (WSDK1022)");
    }
}
