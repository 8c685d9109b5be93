using System.Collections.Concurrent;
using Microsoft.Build.Construction;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Exceptions;

namespace WorkspaceSdk.Graph.Inputs;

/// <summary>The imports with wildcards: a file that comes may match one, and is imported then.</summary>
internal sealed class ImportPatterns
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _byFile = new(StringComparer.Ordinal);

    /// <summary>Returns the patterns of a project and of all that it imports, absolute.</summary>
    public IEnumerable<string> Of(Project project)
    {
        foreach (ProjectRootElement file in project.Imports.Select(static import => import.ImportedProject).Prepend(project.Xml))
        {
            foreach (string pattern in _byFile.GetOrAdd(file.FullPath, _ => Patterns(file)))
            {
                if (Full(pattern, file, project) is { } full)
                    yield return full;
            }
        }
    }

    private static List<string> Patterns(ProjectRootElement file) =>
        [.. file.Imports.Select(static import => import.Project).Where(static path => path.AsSpan().IndexOfAny('*', '?') >= 0)];

    private static string? Full(string pattern, ProjectRootElement file, Project project)
    {
        string text = pattern
            .Replace("$(MSBuildThisFileDirectory)", file.DirectoryPath + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildThisFile)", Path.GetFileName(file.FullPath), StringComparison.OrdinalIgnoreCase);
        try
        {
            return Path.GetFullPath(project.ExpandString(text).Replace('\\', Path.DirectorySeparatorChar), file.DirectoryPath);
        }
        catch (Exception error) when (error is InvalidProjectFileException or ArgumentException)
        {
            // It could not be imported either.
            return null;
        }
    }
}
