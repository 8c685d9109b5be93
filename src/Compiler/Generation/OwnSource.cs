using Microsoft.CodeAnalysis;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>
/// The file that the build writes if the build, and not the generator, writes the code. It is part of the
/// compilation, but not the project's own code.
/// </summary>
internal static class OwnSource
{
    private const string FileName = "Workspace.g.cs";

    /// <summary>Returns the compilation without that file.</summary>
    public static Compilation Without(Compilation compilation, ManifestSettings settings) =>
        settings.EmitsSource
            ? compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(static tree => IsOwn(tree.FilePath)))
            : compilation;

    /// <summary>Determines whether a path is that of the file.</summary>
    public static bool IsOwn(string path) =>
        path.EndsWith(FileName, StringComparison.Ordinal)
        && (path.Length == FileName.Length || path[path.Length - FileName.Length - 1] is '/' or '\\');
}
