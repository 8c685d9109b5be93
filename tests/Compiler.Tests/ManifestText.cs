using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WorkspaceSdk.Tests;

/// <summary>An additional file in memory, which the compiler reads with a code page where one is given.</summary>
internal sealed class ManifestText(string path, string text, Encoding? codePage = null) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => codePage is null
        ? SourceText.From(text, Encoding.UTF8)
        : SourceText.From(codePage.GetString(Encoding.UTF8.GetBytes(text)), codePage);
}
