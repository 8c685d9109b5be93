using System.Text;

namespace WorkspaceSdk.Tool.Changes;

/// <summary>Reads paths as git writes them in lines: in quotes, with escapes of C, if a name holds special characters.</summary>
internal static class QuotedPath
{
    private const string Escaped = "abtnvfr\"\\";
    private const string Meant = "\a\b\t\n\v\f\r\"\\";
    private const int DigitsOfByte = 3;

    /// <summary>Returns the path; a line without quotes is returned unchanged.</summary>
    public static string Read(string line)
    {
        if (line.Length < 2 || line[0] != '"' || line[^1] != '"')
            return line;
        var bytes = new List<byte>(line.Length);
        for (int i = 1; i < line.Length - 1; i++)
        {
            if (line[i] != '\\')
            {
                int length = char.IsHighSurrogate(line[i]) ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(line.Substring(i, length)));
                i += length - 1;
            }
            else if (Escaped.IndexOf(line[i + 1], StringComparison.Ordinal) is >= 0 and var known)
            {
                bytes.Add((byte)Meant[known]);
                i++;
            }
            else if (Octal(line.AsSpan(i + 1)) is { } value)
            {
                bytes.Add(value);
                i += DigitsOfByte;
            }
            else
            {
                // This is not git's quoting; a file may have such a name.
                return line;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static byte? Octal(ReadOnlySpan<char> text)
    {
        if (text.Length < DigitsOfByte)
            return null;
        int value = 0;
        foreach (char c in text[..DigitsOfByte])
        {
            if (c is < '0' or > '7')
                return null;
            value = (value * 8) + (c - '0');
        }

        return value <= byte.MaxValue ? (byte)value : null;
    }
}
