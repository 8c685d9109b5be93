namespace WorkspaceSdk.Declarations;

/// <summary>Checks the property of a directory: MSBuild replaces <c>$(…)</c> by exactly its text.</summary>
internal static class DirectoryProperty
{
    /// <summary>Returns what is wrong with the value for those who read it at evaluation; null when nothing is.</summary>
    /// <param name="name">The name of the directory.</param>
    /// <param name="value">The value of its property; empty when it has none.</param>
    /// <param name="path">Where the directory is, relative to the root.</param>
    /// <param name="locate">Finds where the property is set.</param>
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
