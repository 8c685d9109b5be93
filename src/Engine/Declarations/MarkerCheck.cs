namespace WorkspaceSdk.Declarations;

/// <summary>Finds markers that are none because of their name, and markers that take the declarations of another away.</summary>
internal static class MarkerCheck
{
    /// <summary>The name of a marker.</summary>
    public const string FileName = Roots.RootChain.MarkerFile;

    /// <summary>Returns the files that are nearly markers, in the directories from one up to the root.</summary>
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

    /// <summary>Returns what is wrong with the name of a file that is nearly a marker; null for any other.</summary>
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
    /// Returns the problem of a marker below another one whose declarations it does not take over; null when it takes them over, or is in a
    /// repository of its own: that is a workspace wherever it is put.
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

    // Who looks from above sees no build of the inner workspace, where MSBuild would ask the property.
    private static bool IsSilenced(string marker) => ProjectElements.In(marker).Any(static element =>
        (element.IsNamed("NoWarn") || element.IsNamed("MSBuildWarningsAsMessages"))
        && element.Value.Contains(DeclarationCodes.MarkerNested));

    private static IEnumerable<string> Above(string directory)
    {
        for (string? place = Paths.AbsolutePath.Trim(directory); place is not null; place = Path.GetDirectoryName(place))
            yield return place;
    }
}
