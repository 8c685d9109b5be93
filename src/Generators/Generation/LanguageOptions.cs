using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Generators;

/// <summary>The little that the code depends on of the consumer's compiler options.</summary>
internal static class LanguageOptions
{
    public static EmitOptions Of(ParseOptions options)
    {
        // Versions are numbered by the hundred: 7.3 is 703, 14 is 1400, and the coming one is beyond all.
        LanguageVersion version = options is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.CSharp7_3;
        return EmitOptions.OfCSharp((int)version >= 100 ? (int)Math.Min((uint)version / 100, int.MaxValue) : (int)version);
    }
}
