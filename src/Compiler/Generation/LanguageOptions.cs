using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Manifest.Emitting;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>The little that the code depends on of the consumer's compiler options.</summary>
/// <param name="Emit">What the compiler can take.</param>
/// <remarks>
/// A class, as is everything between the generator's steps: for each kind of structure the runtime would have to
/// compile the compiler's own pipeline anew.
/// </remarks>
internal sealed record LanguageOptions(EmitOptions Emit)
{
    public static LanguageOptions Of(ParseOptions options, bool hasToolAttributes)
    {
        // Versions are numbered by the hundred: 7.3 is 703, 14 is 1400, and the coming one is beyond all.
        LanguageVersion version = options is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.CSharp7_3;
        return new LanguageOptions(EmitOptions.OfCSharp(
            (int)version >= 100 ? (int)Math.Min((uint)version / 100, int.MaxValue) : (int)version) with
        {
            ToolAttributes = hasToolAttributes
        });
    }
}
