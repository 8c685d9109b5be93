using System.Buffers;
using System.Text;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Names and texts of files for a terminal. Characters that would command it are shown as <c>?</c>.</summary>
internal static class TerminalText
{
    /// <summary>A name without such characters.</summary>
    public static string Visible(string text) => VisibleText.Of(text);

    /// <summary>A line of a file without such characters; tabs stay.</summary>
    public static string VisibleLine(ReadOnlySpan<char> line)
    {
        string text = line.ToString();
        return text.Contains('\t', StringComparison.Ordinal) ? string.Join('\t', text.Split('\t').Select(VisibleText.Of)) : VisibleText.Of(text);
    }

    /// <summary>A name that is no UTF-8 without such characters. Its other bytes stay as they are, but for those that a terminal of eight bits takes for controls.</summary>
    public static byte[] Visible(ReadOnlySpan<byte> name)
    {
        var visible = new ArrayBufferWriter<byte>(name.Length);
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

        return visible.WrittenSpan.ToArray();
    }
}
