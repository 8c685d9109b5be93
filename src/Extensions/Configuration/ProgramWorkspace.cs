using System.Reflection;

namespace WorkspaceSdk.Extensions;

/// <summary>Finds the workspace of the running program, in the order in which the generated class looks for it.</summary>
internal static class ProgramWorkspace
{
    private const string Variable = "WORKSPACE_PATH", Data = "WorkspaceSdk.Root";

    /// <summary>Opens it.</summary>
    /// <exception cref="WorkspaceException">The environment names a root that cannot be used, or a marker is another user's.</exception>
    public static WorkspaceTree Open()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root)
            return WorkspaceTree.Open(root);
        if ((FromBuild(Data + ":" + Assembly.GetEntryAssembly()?.GetName().Name) ?? FromBuild(Data)) is { } built)
            return WorkspaceTree.At(built);
        WorkspaceTree above = WorkspaceTree.Open(AppContext.BaseDirectory);
        return above.RootSource == WorkspaceRootSource.Project ? WorkspaceTree.Open() : above;
    }

    // Relative to the application, as the build wrote it. An application that was copied has no such place.
    private static string? FromBuild(string name)
    {
        if (AppContext.GetData(name) is not string { Length: > 0 } value)
            return null;
        string full = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, value));
        return Directory.Exists(full) && Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(full)) is not null ? full : null;
    }
}
