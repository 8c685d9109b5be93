namespace WorkspaceSdk.Declarations;

/// <summary>Finds the declared name that a caller meant.</summary>
internal static class MeantName
{
    /// <summary>Returns the name that a text nearly is; null when none is near.</summary>
    public static string? Of(string text, IEnumerable<string> known) =>
        known.FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) ?? NearNames.Find(text, known);
}
