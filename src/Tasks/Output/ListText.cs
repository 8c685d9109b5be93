namespace WorkspaceSdk.Tasks.Output;

/// <summary>Several values in one text, as MSBuild writes them: between semicolons, white space around them aside.</summary>
internal static class ListText
{
    /// <summary>The values that are not empty.</summary>
    public static List<string> Split(string text) => [.. text.Split(';').Select(static part => part.Trim()).Where(static part => part.Length > 0)];
}
