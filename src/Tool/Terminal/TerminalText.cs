using System.Buffers;
using System.Text;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Terminal;

/// <summary>Converts names and texts of files for a terminal. Characters that would command it become <c>?</c>.</summary>
internal static class TerminalText
{
    /// <summary>Returns a line of a file without such characters; tabs stay.</summary>
    public static string VisibleLine(string line)
    {
        string visible = VisibleText.Of(line);
        if (!line.Contains('\t', StringComparison.Ordinal))
            return visible;
        return string.Create(line.Length, (line, visible), static (shown, texts) =>
        {
            for (int i = 0; i < shown.Length; i++)
                shown[i] = texts.line[i] == '\t' ? '\t' : texts.visible[i];
        });
    }

    /// <summary>
    /// Returns a name that is not UTF-8 without such characters. Its other bytes stay unchanged, except those that an
    /// 8-bit terminal reads as controls.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="beginsLine">Whether a line begins with it.</param>
    public static byte[] Visible(ReadOnlySpan<byte> name, bool beginsLine)
    {
        var visible = new ArrayBufferWriter<byte>(Math.Max(name.Length, 1));
        while (!name.IsEmpty)
        {
            bool isText = Rune.DecodeFromUtf8(name, out Rune rune, out int length) == OperationStatus.Done;
            ReadOnlySpan<byte> part = name[..length];
            if (isText && !(rune.IsBmp && VisibleText.IsControl((char)rune.Value)))
            {
                visible.Write(part);
            }
            else if (isText)
            {
                visible.Write("?"u8);
            }
            else
            {
                foreach (byte value in part)
                    visible.Write([value is >= 0x80 and < 0xA0 ? (byte)'?' : value]);
            }

            name = name[length..];
        }

        byte[] shown = visible.WrittenSpan.ToArray();
        BreakServerCommands(shown, beginsLine);
        return shown;
    }

    // The marks hold only ASCII, so any other byte can replace a character that is not part of a mark.
    private static void BreakServerCommands(byte[] name, bool beginsLine)
    {
        string text = string.Concat(name.Select(static value => value < 0x80 ? (char)value : '\uFFFD'));
        string visible = beginsLine ? VisibleText.Line(text) : VisibleText.Of(text);
        for (int i = 0; i < name.Length; i++)
        {
            if (visible[i] != text[i])
                name[i] = (byte)visible[i];
        }
    }
}
