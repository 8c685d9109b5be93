using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Generators;

/// <summary>A manifest's text, read: once for the generator and every rule, as long as the compiler keeps the text.</summary>
internal sealed class ParsedManifest
{
    private static readonly ConditionalWeakTable<SourceText, ParsedManifest> Known = new();

    private ParsedManifest(WorkspaceManifest? manifest, ManifestFormatException? problem)
    {
        Manifest = manifest;
        Problem = problem;
    }

    /// <summary>What it says; null when it cannot be read.</summary>
    public WorkspaceManifest? Manifest { get; }

    /// <summary>Why it cannot be read.</summary>
    public ManifestFormatException? Problem { get; }

    /// <summary>Reads a text, if its first line is a manifest's; other files pass by for the price of a few characters.</summary>
    public static ParsedManifest? Of(SourceText text) => IsManifest(text) ? Known.GetValue(text, static t => Read(t)) : null;

    private static ParsedManifest Read(SourceText text)
    {
        try
        {
            return new ParsedManifest(ManifestReader.Read(text.ToString()), null);
        }
        catch (ManifestFormatException exception)
        {
            return new ParsedManifest(null, exception);
        }
    }

    private static bool IsManifest(SourceText text) =>
        ManifestReader.IsManifest(text.ToString(new TextSpan(0, Math.Min(text.Length, ManifestReader.RecognitionLength))));
}
