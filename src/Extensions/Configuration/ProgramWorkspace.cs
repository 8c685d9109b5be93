using System.Reflection;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Finds the workspace of the running program, in the same order as the generated class. If nothing marks one, it is the program's
/// directory.
/// </summary>
internal static class ProgramWorkspace
{
    private const string Variable = "WORKSPACE_PATH", Data = "WorkspaceSdk.Root";

    /// <summary>Opens the workspace.</summary>
    /// <exception cref="WorkspaceException">
    /// The environment names a root that cannot be used, or a marker belongs to another user.
    /// </exception>
    public static WorkspaceTree Open()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root)
            return WorkspaceTree.Open(root);
        if ((FromBuild(Data + ":" + Assembly.GetEntryAssembly()?.GetName().Name) ?? FromBuild(Data)) is { } built)
            return WorkspaceTree.At(built);
        WorkspaceTree above = WorkspaceTree.Open(AppContext.BaseDirectory);
        if (above.RootSource != WorkspaceRootSource.Project)
            return above;

        // Without a marker the program's own directory, because anybody may have written what is in the current one.
        WorkspaceTree current = WorkspaceTree.Open();
        return current.RootSource == WorkspaceRootSource.Project ? above : current;
    }

    // The value of the build is relative to the application. For a copied application that directory may not exist.
    private static string? FromBuild(string name)
    {
        if (AppContext.GetData(name) is not string { Length: > 0 } value)
            return null;
        string full = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, value));
        return Directory.Exists(full) && Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(full)) is not null ? full : null;
    }
}
