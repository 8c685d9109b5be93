namespace WorkspaceSdk.Manifest.Names;

/// <summary>Names of the generated root class.</summary>
public static class ClassNames
{
    /// <summary>Returns the reason why the generated class cannot have a name, as a clause for a diagnostic; null when it can.</summary>
    public static string? Problem(string name) =>
        IdentifierText.Problem(name) ?? (name is "Root" or "Relative" or NameRules.ContentClass
            ? "the generated class has a member of that name, and C# forbids a member named like its class"
            : null);
}
