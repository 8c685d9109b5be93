using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Tool.Changes;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Caching;

/// <summary>Holds what decides about an evaluation apart from files and variables.</summary>
/// <param name="Top">The directory below which files can change.</param>
/// <param name="Lists">The item lists whose files count although the build would not read them.</param>
/// <param name="Program">The absolute path of the program that evaluates.</param>
/// <param name="Key">All of it as a text.</param>
internal sealed record GraphSettings(string Top, IReadOnlyList<string> Lists, string Program, string Key)
{
    /// <summary>Returns the settings of a workspace.</summary>
    public static GraphSettings Of(WorkspaceTree workspace, IReadOnlyList<string> lists, GraphHost host) =>
        Of(workspace, lists, host.Program, host.Dotnet);

    /// <summary>Returns the settings of a workspace, evaluated by some program.</summary>
    public static GraphSettings Of(WorkspaceTree workspace, IReadOnlyList<string> lists, string program, string dotnet)
    {
        string top = GitRepository.TopOf(workspace.Root) ?? workspace.Root;
        // The same path in another clone or another container is another directory.
        FileStamp root = FileStamps.Of(workspace.Root);
        return new GraphSettings(
            top,
            lists,
            program,
            GraphText.Line(
                GraphFormat.FirstLine,
                [
                    workspace.Root, $"{root.Device}", $"{root.Inode}", top, program, dotnet,
                    .. lists.Order(StringComparer.OrdinalIgnoreCase),
                ]));
    }
}
