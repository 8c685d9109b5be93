using System.Text;

namespace WorkspaceSdk.Tasks.Output;

/// <summary>
/// Writes a <c>*.runtimeconfig.dev.json</c> that holds only this product's properties, the usual case. It is written as text: starting a
/// JSON reader and writer takes longer than everything else in a build without changes.
/// </summary>
internal static class DevelopmentConfiguration
{
    /// <summary>Returns the whole file.</summary>
    public static byte[] Bytes(KeyValuePair<string, string>[] properties)
    {
        var text = new StringBuilder("{\n  \"runtimeOptions\": {\n    \"additionalProbingPaths\": [],\n    \"configProperties\": {");
        for (int i = 0; i < properties.Length; i++)
        {
            text.Append(i == 0 ? "\n      " : ",\n      ");
            Append(text, properties[i].Key);
            text.Append(": ");
            Append(text, properties[i].Value);
        }

        return Encoding.UTF8.GetBytes(text.Append("\n    }\n  }\n}\n").ToString());
    }

    private static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c < ' ')
                text.Append("\\u00").Append("0123456789abcdef"[c >> 4]).Append("0123456789abcdef"[c & 15]);
            else
                text.Append(c);
        }

        text.Append('"');
    }
}
