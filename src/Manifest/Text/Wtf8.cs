using System.Text;

namespace WorkspaceSdk.Manifest.Text;

/// <summary>UTF-8 that can also represent lone surrogates, as in file names: two different names give different bytes.</summary>
internal static class Wtf8
{
    public static byte[] GetBytes(string text)
    {
        var bytes = new List<byte>(text.Length);
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!char.IsSurrogate(c))
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(start, i - start)));
            bytes.AddRange([(byte)(0xE0 | (c >> 12)), (byte)(0x80 | ((c >> 6) & 0x3F)), (byte)(0x80 | (c & 0x3F))]);
            start = i + 1;
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(start)));
        return [.. bytes];
    }
}
