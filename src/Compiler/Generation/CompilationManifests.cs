using System.Collections.Immutable;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>Every manifest the compilation was given: there should be one, and the first is used.</summary>
/// <param name="First">The one in use.</param>
/// <param name="Others">The rest, each an error.</param>
internal sealed record CompilationManifests(CompilationManifest? First, EquatableArray<CompilationManifest> Others)
{
    /// <summary>What the code is made from.</summary>
    public WorkspaceManifest? Manifest => First?.Manifest;

    public static CompilationManifests Of(ImmutableArray<CompilationManifest> all) => new(all.FirstOrDefault(), new(all.Skip(1)));
}
