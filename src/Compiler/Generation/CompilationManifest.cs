using Microsoft.CodeAnalysis;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>One additional file that says it is a manifest: read, or the reason why not.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Manifest">What it says; null when it cannot be read.</param>
/// <param name="ErrorLine">The line that cannot be read, from 1.</param>
/// <param name="Error">Why it cannot.</param>
internal sealed record CompilationManifest(string Path, WorkspaceManifest? Manifest, int ErrorLine, string? Error)
{
    /// <summary>Reads an additional file; null when it is no manifest.</summary>
    public static CompilationManifest? TryRead(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text && ParsedManifest.Of(text) is { } parsed
            ? new CompilationManifest(file.Path, parsed.Manifest, parsed.Problem?.Line ?? 0, parsed.Problem?.Reason)
            : null;
}
