using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WorkspaceSdk.Tests;

/// <summary>An additional file in memory.</summary>
internal sealed class ManifestText(string path, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
}
