using System.Globalization;
using System.Text;

namespace WorkspaceSdk.Tasks.Text;

/// <summary>
/// Text as MSBuild wants it in an item: characters with a meaning of their own are written <c>%XX</c>, or a
/// file name with one would be cut or expanded.
/// </summary>
internal static class ItemText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (c is '%' or '*' or '?' or '@' or '$' or '(' or ')' or ';' or '\'')
                escaped.Append('%').Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
            else
                escaped.Append(c);
        }

        return escaped.Length == text.Length ? text : escaped.ToString();
    }
}
