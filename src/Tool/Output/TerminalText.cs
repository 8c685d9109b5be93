namespace WorkspaceSdk.Tool.Output;

/// <summary>Names for a terminal. Characters that would command it, which a file's name may hold, are shown as <c>?</c>.</summary>
internal static class TerminalText
{
    private const byte Delete = 0x7F;

    /// <summary>A text without control characters.</summary>
    public static string Visible(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(static c => char.IsControl(c) ? '?' : c)) : text;

    /// <summary>A name that is no UTF-8 without control characters; its other bytes stay as they are.</summary>
    public static byte[] Visible(ReadOnlySpan<byte> name)
    {
        byte[] visible = name.ToArray();
        for (int i = 0; i < visible.Length; i++)
        {
            if (visible[i] is < (byte)' ' or Delete)
                visible[i] = (byte)'?';
        }

        return visible;
    }
}
