namespace WorkspaceSdk.Searching;

/// <summary>Counts lines as editors do: they end with <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>.</summary>
internal static class LineCount
{
    /// <summary>Returns the number of lines that end in a text.</summary>
    public static int Of(ReadOnlySpan<byte> text)
    {
        int count = Feeds(text);
        while (text.IndexOf((byte)'\r') is >= 0 and var at)
        {
            text = text.Slice(at + 1);
            if (text.IsEmpty || text[0] != '\n')
                count++;
        }

        return count;
    }

    private static int Feeds(ReadOnlySpan<byte> text)
    {
#if NET
        return text.Count((byte)'\n');
#else
        int count = 0;
        while (text.IndexOf((byte)'\n') is >= 0 and var at)
        {
            count++;
            text = text.Slice(at + 1);
        }

        return count;
#endif
    }
}
