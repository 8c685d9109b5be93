using System.Text;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Converts literal text to a glob. A backslash does not survive in MSBuild, so a special character is put in a class.</summary>
internal static class GlobText
{
    public static string Escape(string literal)
    {
        var glob = new StringBuilder(literal.Length);
        foreach (char c in literal)
        {
            if (c is '*' or '?' or '[' or ']' or '{' or '}')
                glob.Append('[').Append(c).Append(']');
            else
                glob.Append(c);
        }

        return glob.ToString();
    }
}
