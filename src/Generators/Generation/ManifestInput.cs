using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Generators;

/// <summary>One additional file that says it is a manifest: read, or the reason why not.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Manifest">What it says; null when it cannot be read.</param>
/// <param name="ErrorLine">The line that cannot be read, from 1.</param>
/// <param name="Error">Why it cannot.</param>
internal sealed record ManifestInput(string Path, WorkspaceManifest? Manifest, int ErrorLine, string? Error)
{
    /// <summary>Reads a text, if its first line is a manifest's; other files pass by for the price of a few characters.</summary>
    public static ManifestInput? TryRead(AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text || !IsManifest(text))
            return null;

        try
        {
            return new ManifestInput(file.Path, ManifestReader.Read(text.ToString()), 0, null);
        }
        catch (ManifestFormatException exception)
        {
            return new ManifestInput(file.Path, null, exception.Line, exception.Reason);
        }
    }

    /// <summary>Whether a text's first line is a manifest's.</summary>
    public static bool IsManifest(SourceText text) =>
        ManifestReader.IsManifest(text.ToString(new TextSpan(0, Math.Min(text.Length, ManifestReader.RecognitionLength))));
}
