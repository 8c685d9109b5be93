using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>A manifest's parsed text: parsed once for the generator and every rule, as long as the compiler keeps the text.</summary>
internal sealed class ParsedManifest
{
    private static readonly ConditionalWeakTable<SourceText, ParsedManifest> Known = new();

    private ParsedManifest(WorkspaceManifest? manifest, ManifestFormatException? problem)
    {
        Manifest = manifest;
        Problem = problem;
    }

    /// <summary>Gets the manifest; null when it cannot be read.</summary>
    public WorkspaceManifest? Manifest { get; }

    /// <summary>Gets the reason why it cannot be read.</summary>
    public ManifestFormatException? Problem { get; }

    /// <summary>Parses a text if its first line is a manifest's; for other files only a few characters are read.</summary>
    public static ParsedManifest? Of(SourceText text) => IsManifest(text) ? Known.GetValue(text, static t => Read(t)) : null;

    private static ParsedManifest Read(SourceText text)
    {
        try
        {
            return new ParsedManifest(ManifestReader.Read(Utf8(text)), null);
        }
        catch (ManifestFormatException exception)
        {
            return new ParsedManifest(null, exception);
        }
    }

    // With a <CodePage> in the project, the compiler uses it for every file without a byte order mark, the
    // manifest too. This converts the text back.
    private static string Utf8(SourceText text)
    {
        string read = text.ToString();
        if (text.Encoding is not { } encoding || encoding is UTF8Encoding)
            return read;
        if (KeepsBytes(encoding))
            return Encoding.UTF8.GetString(encoding.GetBytes(read));

        // A character that such a code page cannot represent appears as a question mark or as a character beyond ASCII.
        return read.All(static c => c < 128 && c != '?')
            ? read
            : throw new ManifestFormatException(
                1,
                "the compiler reads it with the project's CodePage "
                + encoding.CodePage.ToString(CultureInfo.InvariantCulture)
                + ", in which names of files are lost; keep the sources in UTF-8 and remove that property");
    }

    private static bool KeepsBytes(Encoding encoding)
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(static i => (byte)i)];
        return encoding.IsSingleByte && encoding.GetBytes(encoding.GetString(bytes)).SequenceEqual(bytes);
    }

    private static bool IsManifest(SourceText text) =>
        ManifestReader.IsManifest(text.ToString(new TextSpan(0, Math.Min(text.Length, ManifestReader.RecognitionLength))));
}
