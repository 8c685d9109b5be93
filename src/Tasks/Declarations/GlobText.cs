using System.Text;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Literal text as a glob. A backslash does not survive in MSBuild, so what is special is put in a class.</summary>
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
