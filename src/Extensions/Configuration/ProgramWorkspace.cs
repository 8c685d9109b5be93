using System.Reflection;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Finds the workspace of the running program. It is the given root, or the root that the build wrote, or a root above the program. If none
/// of them exists, it is the program's directory.
/// </summary>
internal static class ProgramWorkspace
{
    private const string Variable = "WORKSPACE_PATH", Root = "WorkspaceSdk.Root";

    /// <summary>Opens the workspace.</summary>
    /// <exception cref="WorkspaceException">
    /// The environment names a root that cannot be used, or a marker belongs to another user.
    /// </exception>
    public static WorkspaceTree Open()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root)
            return WorkspaceTree.Open(root);
        // The current directory may be in any other workspace, so it never counts.
        return FromBuild(out _) is { } built ? WorkspaceTree.At(built) : WorkspaceTree.Open(AppContext.BaseDirectory);
    }

    /// <summary>Returns the places that <see cref="Open"/> refused, each with the reason.</summary>
    /// <param name="used">The root in use.</param>
    public static IEnumerable<string> Refused(string used)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 })
            yield break;
        _ = FromBuild(out string? refused);
        if (refused is not null)
            yield return refused;
        if (OfCurrentDirectory() is { } current && current != used)
            yield return $"'{current}' (the workspace of the current directory; the program is not in it)";
    }

    private static string? FromBuild(out string? refused)
    {
        string own = ":" + Assembly.GetEntryAssembly()?.GetName().Name;
        return FromData(own, out refused) ?? FromData("", out refused);
    }

    // A relative value starts at the application's directory. In a copied application it leads to another directory.
    private static string? FromData(string assembly, out string? refused)
    {
        refused = null;
        if (Text(Root + assembly) is not { } value)
            return null;
        string full = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, value));
        if (!Directory.Exists(full) || Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(full)) is null)
            return null;
        // A value that differs was set by the program's author or user.
        bool isFromBuild = Text("WorkspaceSdk.BuildRoot" + assembly) == value;
        if (!isFromBuild || Text("WorkspaceSdk.BuildProject") is not { } project || File.Exists(Path.Combine(full, project)))
            return full;
        refused = $"'{full}' (the root that the build wrote; it has no file '{project}')";
        return null;
    }

    private static string? Text(string name) => AppContext.GetData(name) is string { Length: > 0 } value ? value : null;

    private static string? OfCurrentDirectory()
    {
        try
        {
            WorkspaceTree current = WorkspaceTree.Open();
            return current.RootSource == WorkspaceRootSource.Project ? null : current.Root;
        }
        catch (Exception error) when (error is WorkspaceException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
