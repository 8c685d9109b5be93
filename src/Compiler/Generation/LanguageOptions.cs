using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Manifest.Emitting;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>The consumer's compiler options that affect the code.</summary>
/// <param name="Emit">The features of the compiler.</param>
/// <remarks>
/// A class, like all values between the generator's steps: for each kind of structure the runtime would have to
/// JIT-compile the compiler's own pipeline again.
/// </remarks>
internal sealed record LanguageOptions(EmitOptions Emit)
{
    public static LanguageOptions Of(ParseOptions options, bool hasToolAttributes)
    {
        // Versions are multiples of a hundred: 7.3 is 703, 14 is 1400, and preview is greater than all.
        LanguageVersion version = options is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.CSharp7_3;
        return new LanguageOptions(EmitOptions.OfCSharp(
            (int)version >= 100 ? (int)Math.Min((uint)version / 100, int.MaxValue) : (int)version) with
        {
            ToolAttributes = hasToolAttributes
        });
    }
}
