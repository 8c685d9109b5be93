namespace WorkspaceSdk.Extensions;

/// <summary>Represents a place in a text.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">In characters, from 1.</param>
internal readonly record struct TextPlace(int Line, int Column)
{
    /// <summary>Gets the first place of a text.</summary>
    public static TextPlace Start { get; } = new(1, 1);

    /// <summary>Returns the place after the characters of a text. As in JSON, YAML and TOML, lines end with LF, CR LF or CR.</summary>
    public static TextPlace After(ReadOnlySpan<char> text)
    {
        int line = 1, start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            if (text[i] is not ('\n' or '\r'))
                continue;
            line++;
            start = i + 1;
        }

        return new TextPlace(line, text.Length - start + 1);
    }
}
