using System.Globalization;
using System.Text;

namespace WorkspaceSdk.Tasks.Text;

/// <summary>
/// Escapes text for an item of MSBuild: special characters are written as <c>%XX</c>, or MSBuild would split or expand a
/// file name with one.
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
