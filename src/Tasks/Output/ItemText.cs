using System.Globalization;
using System.Text;

namespace WorkspaceSdk.Tasks.Output;

/// <summary>Text as MSBuild wants it in an item: characters with a meaning of their own are written <c>%XX</c>, or a file name with one would be cut or expanded.</summary>
internal static class ItemText
{
    private const string Special = "%*?@$();'";

    public static string Escape(string text)
    {
        if (text.IndexOfAny(Special.ToCharArray()) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (Special.IndexOf(c) < 0)
                escaped.Append(c);
            else
                escaped.Append('%').Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
