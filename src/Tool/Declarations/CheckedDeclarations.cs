using WorkspaceSdk.Declarations;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Tool.Declarations;

/// <summary>Reads what a workspace declares and checks it by the rules for generated code, which the engine does not know.</summary>
internal static class CheckedDeclarations
{
    /// <summary>Returns the declarations of a workspace, as a build reads them. Wrong declarations are reported and left out.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="hints">Whether to look for declarations without effect, too; that may walk the tree.</param>
    /// <exception cref="WorkspaceException">The file is not XML, cannot be read, or exceeds a limit.</exception>
    public static WorkspaceDeclarations Read(WorkspaceTree workspace, bool hints = false)
    {
        try
        {
            var reader = new DeclarationReader(workspace.Root, Names, isAlone: true);
            WorkspaceDeclarations declarations = reader.Read(hints);
            List<DeclarationFault> problems = [.. declarations.Problems, .. SettingProblems(reader.File)];
            if (NameConflict.Find(declarations, reader.File.FullPath) is { } conflict)
                problems.Add(conflict);
            return declarations with { Problems = problems };
        }
        catch (DeclarationException error)
        {
            throw new WorkspaceException(error.Fault.Code, WorkspaceDiagnostics.Of(error.Fault.Code).Message(error.Fault.Arguments), error);
        }
    }

    /// <summary>Returns the omissions and the problems, a sentence each.</summary>
    public static IEnumerable<string> Notes(WorkspaceDeclarations declarations) =>
        declarations.Omissions.Concat(declarations.Problems.Select(static problem =>
            $"{Path.GetFileName(problem.Location.File)}({problem.Location.Line}): {problem.Code}: "
            + $"{WorkspaceDiagnostics.Of(problem.Code).Message(problem.Arguments)}"));

    private static DeclarationNames Names(string className) =>
        new(name => GroupNames.Problem(name, className), name => DirectoryNames.Problem(name, className));

    // An empty property is the default. The language is that of each project, and C# can have every value.
    private static IEnumerable<DeclarationFault> SettingProblems(LiteralFile file)
    {
        foreach (string property in CodeSettings.Properties)
        {
            if (file.Properties.Find(property) is { Length: > 0 } value && CodeSettings.Problem(property, value) is { } problem)
                yield return new(DeclarationCodes.SettingInvalid, file.LocateProperty(property), [property, value, problem]);
        }
    }
}
