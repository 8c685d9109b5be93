namespace WorkspaceSdk.Declarations;

/// <summary>Finds misspelt markers, and markers that hide the declarations of another one.</summary>
internal static class MarkerCheck
{
    /// <summary>The name of a marker.</summary>
    public const string FileName = Roots.RootChain.MarkerFile;

    /// <summary>Returns the files with a name similar to a marker's, in the directories from one up to the root.</summary>
    public static IEnumerable<DeclarationFault> Misspelled(string start, string root)
    {
        foreach (string directory in Above(start)
            .TakeWhile(directory => Paths.AbsolutePath.IsBelow(directory, Paths.AbsolutePath.Trim(root))))
        {
            foreach (string file in ReadableEntries.Files(directory))
            {
                if (Misspelled(file) is { } problem)
                    yield return problem;
            }
        }
    }

    /// <summary>Returns the fault of a file with a name similar to a marker's; null for any other.</summary>
    public static DeclarationFault? Misspelled(string file)
    {
        string name = Path.GetFileName(file);
        bool isOtherCase = name != FileName
            && string.Equals(name, FileName, StringComparison.OrdinalIgnoreCase)
            && !File.Exists(Path.Combine(Path.GetDirectoryName(file)!, FileName));
        return isOtherCase || NearNames.Find(name, [FileName]) is not null
            ? new(DeclarationCodes.MarkerMisspelled, new SourceLocation(file, 0), [name, FileName])
            : null;
    }

    /// <summary>
    /// Returns the problem of a marker below another one that does not import its declarations. Null when it imports them, or is in a
    /// repository of its own, which is an independent workspace in any place.
    /// </summary>
    /// <param name="root">The directory of the inner marker, absolute.</param>
    public static DeclarationFault? Nested(string root)
    {
        string marker = Path.Combine(root, FileName);
        if (!File.Exists(marker) || Outer(root) is not { } outer)
            return null;
        try
        {
            return Declares(outer) && !ImportsOuter(marker) && !IsSilenced(marker)
                ? new(DeclarationCodes.MarkerNested, new SourceLocation(marker, 0), [root, outer])
                : null;
        }
        catch (DeclarationException)
        {
            // A build below the other one reports it.
            return null;
        }
    }

    private static string? Outer(string root)
    {
        foreach (string directory in Above(root))
        {
            string marker = Path.Combine(directory, FileName);
            if (directory.Length < root.Length && File.Exists(marker))
                return marker;
            if (File.Exists(Path.Combine(directory, ".git")) || Directory.Exists(Path.Combine(directory, ".git")))
                return null;
        }

        return null;
    }

    private static bool Declares(string marker) =>
        ProjectElements.In(marker).Any(static element => element.Name.LocalName is ItemNames.Files or ItemNames.Directory);

    private static bool ImportsOuter(string marker) => ProjectElements.Named(marker, "Import").Any(static element =>
        element.AttributeText("Project") is { } project && (project.Contains(FileName) || project.Contains("GetPathOfFileAbove")));

    // A check from the outer workspace runs no build of the inner one, in which MSBuild would read the property.
    private static bool IsSilenced(string marker) => ProjectElements.In(marker).Any(static element =>
        (element.IsNamed("NoWarn") || element.IsNamed("MSBuildWarningsAsMessages"))
        && element.Value.Contains(DeclarationCodes.MarkerNested));

    private static IEnumerable<string> Above(string directory)
    {
        for (string? place = Paths.AbsolutePath.Trim(directory); place is not null; place = Path.GetDirectoryName(place))
            yield return place;
    }
}
