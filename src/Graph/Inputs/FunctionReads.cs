using System.Text.RegularExpressions;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Exceptions;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Graph.Inputs;

/// <summary>The files and directories that functions of .NET read in a property. MSBuild does not see them.</summary>
internal static partial class FunctionReads
{
    /// <summary>Adds what a value reads.</summary>
    public static void Add(string value, Project project, EvaluationScope scope)
    {
        if (!value.Contains("System.IO.", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (Match call in Call().Matches(value))
        {
            if (Full(call.Groups["argument"].Value, project) is not { } full)
                continue;
            scope.Recorder.Add(ReadKind.Content, full);
            if (!scope.DirectoryExists(full))
                continue;
            if (value.Contains("AllDirectories", StringComparison.OrdinalIgnoreCase))
                scope.Recorder.AddTree(full);
            else
                scope.Recorder.Add(ReadKind.Names, full);
        }
    }

    private static string? Full(string argument, Project project)
    {
        try
        {
            string path = project.ExpandString(argument.Trim().Trim('\'', '"', '`'));
            return path.Length == 0 ? null : Path.TrimEndingDirectorySeparator(ItemInputs.Full(path, project));
        }
        catch (InvalidProjectFileException)
        {
            // A part of an expression. The texts of the file name the path.
            return null;
        }
    }

    // The first argument, with calls and properties in it.
    [GeneratedRegex(
        @"\[System\.IO\.(?:File|Directory)(?:Info)?\]::\w+\(\s*(?<argument>(?:[^(),]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Call();
}
