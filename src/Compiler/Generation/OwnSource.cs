using Microsoft.CodeAnalysis;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>
/// The file the build writes where it, and not the generator, writes the code: part of the
/// compilation, and yet no code of the project's own.
/// </summary>
internal static class OwnSource
{
    private const string FileName = "Workspace.g.cs";

    /// <summary>Returns the compilation as it would be without that file.</summary>
    public static Compilation Without(Compilation compilation, ManifestSettings settings) =>
        settings.EmitsSource
            ? compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(static tree => IsOwn(tree.FilePath)))
            : compilation;

    /// <summary>Determines whether a path is that of the file.</summary>
    public static bool IsOwn(string path) =>
        path.EndsWith(FileName, StringComparison.Ordinal)
        && (path.Length == FileName.Length || path[path.Length - FileName.Length - 1] is '/' or '\\');
}
