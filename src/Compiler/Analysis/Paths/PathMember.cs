namespace WorkspaceSdk.Compiler.Analysis.Paths;

/// <summary>What the generated class has for one path: members as C# from the class on, each null when there is none.</summary>
/// <param name="Path">The path relative to the root, <c>/</c>-separated.</param>
/// <param name="Full">The absolute path: <c>.Contracts.Orders.V2Json</c>.</param>
/// <param name="Relative">The constant: <c>.Relative.Contracts.Orders.V2Json</c>.</param>
internal sealed record PathMember(string Path, string? Full, string? Relative)
{
    /// <summary>Gets a value indicating whether it is a directory that the workspace has a name for: its member is one of the class itself, and of no group.</summary>
    public bool IsNamed => (Full ?? Relative?.Substring(".Relative".Length))?.IndexOf('.', 1) < 0;
}
