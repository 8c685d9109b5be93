namespace WorkspaceSdk.Declarations;

/// <summary>Finds the declared name closest to a misspelt one.</summary>
internal static class MeantName
{
    /// <summary>Returns the known name that is similar to a text; null when none is.</summary>
    public static string? Of(string text, IEnumerable<string> known) =>
        known.FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) ?? NearNames.Find(text, known);
}
