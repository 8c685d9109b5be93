using System.Globalization;

namespace WorkspaceSdk.Tasks.Output;

/// <summary>The version of C# that <c>$(LangVersion)</c> stands for.</summary>
internal static class CSharpVersion
{
    /// <summary>The number before the dot; a word (<c>latest</c>, <c>preview</c>) or nothing stands for the newest there is.</summary>
    public static int Major(string langVersion)
    {
        string text = langVersion.Trim();
        if (text.StartsWith("ISO-", StringComparison.OrdinalIgnoreCase))
            text = text.Substring("ISO-".Length);
        return int.TryParse(text.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major) ? major : int.MaxValue;
    }
}
