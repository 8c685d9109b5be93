using System.Globalization;

namespace WorkspaceSdk.Tasks.Output;

/// <summary>The version of C# for a <c>$(LangVersion)</c>.</summary>
internal static class CSharpVersion
{
    /// <summary>Returns the number before the dot. A word (<c>latest</c>, <c>preview</c>) or no text means the newest version.</summary>
    public static int Major(string langVersion)
    {
        string text = langVersion.Trim();
        if (text.StartsWith("ISO-", StringComparison.OrdinalIgnoreCase))
            text = text.Substring("ISO-".Length);
        return int.TryParse(text.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major) ? major : int.MaxValue;
    }
}
