using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Generators;

/// <summary>The little that the code depends on of the consumer's compiler options.</summary>
internal static class LanguageOptions
{
    public static EmitOptions Of(ParseOptions options)
    {
        LanguageVersion version = options is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.CSharp7_3;
        return new EmitOptions(version >= LanguageVersion.CSharp8, version >= LanguageVersion.CSharp10, EmbeddedAttribute: true);
    }
}
