using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>The manifests of a compilation: there should be one, and the first is used.</summary>
/// <param name="First">The one in use.</param>
/// <param name="Others">The rest, each an error.</param>
internal sealed record CompilationManifests(CompilationManifest? First, EquatableArray<CompilationManifest> Others)
{
    /// <summary>Gets the manifest in use.</summary>
    public WorkspaceManifest? Manifest => First?.Manifest;

    public static CompilationManifests Of(ImmutableArray<CompilationManifest> all) => new(all.FirstOrDefault(), new(all.Skip(1)));
}

/// <summary>One additional file with a manifest's first line: the manifest, or the reason why it cannot be read.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Manifest">The manifest; null when it cannot be read.</param>
/// <param name="ErrorLine">The line that cannot be read, from 1.</param>
/// <param name="Error">The reason why it cannot be read.</param>
internal sealed record CompilationManifest(string Path, WorkspaceManifest? Manifest, int ErrorLine, string? Error)
{
    /// <summary>Reads an additional file; null when it is no manifest.</summary>
    public static CompilationManifest? TryRead(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text && ParsedManifest.Of(text) is { } parsed
            ? new CompilationManifest(file.Path, parsed.Manifest, parsed.Problem?.Line ?? 0, parsed.Problem?.Reason)
            : null;
}
