using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>The ways in which files below a root are opened; each is tried where it works.</summary>
public enum RootAccessKind
{
    /// <summary>What the system has.</summary>
    Usual,

    /// <summary>Name by name, as on old systems.</summary>
    Stepwise,

    /// <summary>By the whole path, with a question where the opened file lies, as elsewhere.</summary>
    Portable,
}

/// <summary>Makes providers that open files in a given way.</summary>
internal static class RootAccessKinds
{
    public static RootAccessKind[] Known =>
        OperatingSystem.IsLinux() ? [RootAccessKind.Usual, RootAccessKind.Stepwise, RootAccessKind.Portable] : [RootAccessKind.Usual];

    public static TheoryData<RootAccessKind> All => [.. Known];

    public static WorkspaceFileProvider Provider(this RootAccessKind kind, string root, WorkspaceFileProviderOptions? options = null) =>
        new(WorkspaceTree.At(root), options, path => kind.Open(path));

    public static RootAccess? Open(this RootAccessKind kind, string root) => kind switch
    {
        RootAccessKind.Stepwise => LinuxRootAccess.TryOpen(root, stepwise: true),
        RootAccessKind.Portable => PortableRootAccess.TryOpen(root, FinalPath.Of),
        _ => RootAccess.TryOpen(root),
    };
}
