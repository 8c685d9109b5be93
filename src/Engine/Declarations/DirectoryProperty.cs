namespace WorkspaceSdk.Declarations;

/// <summary>Checks the property of a directory: MSBuild replaces <c>$(…)</c> by exactly this text.</summary>
internal static class DirectoryProperty
{
    /// <summary>Returns the fault of the value for readers at evaluation; null when it has none.</summary>
    /// <param name="name">The name of the directory.</param>
    /// <param name="value">The value of its property; empty when it has none.</param>
    /// <param name="path">The path of the directory, relative to the root.</param>
    /// <param name="locate">Finds the element that sets the property.</param>
    public static DeclarationFault? Problem(string name, string value, string path, Func<SourceLocation> locate)
    {
        if (value.Length == 0 || Lack(value) is not { } lack)
            return null;
        return new(
            DeclarationCodes.DirectoryPropertyRelative,
            locate(),
            [StandardDirectories.Property(name), value, lack, path.Length == 0 ? "$(WorkspaceRoot)" : $"$(WorkspaceRoot){path}/"]);
    }

    private static string? Lack(string value)
    {
        if (!Paths.PathRules.Current.IsFullyQualified(value))
            return "is no absolute path";
        return value[value.Length - 1] is '/' or '\\' ? null : "has no separator at its end";
    }
}
