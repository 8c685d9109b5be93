using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>Reads the problems that an editor's build found in the declarations, for the compiler of the editor.</summary>
internal static class CompilationProblems
{
    /// <summary>Reads an additional file; empty when it is no list of problems.</summary>
    public static EquatableArray<DeclarationProblem> Read(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text && IsProblemList(text) ? new(ProblemList.Read(text.ToString())) : default;

    private static bool IsProblemList(SourceText text) =>
        ProblemList.IsProblemList(text.ToString(new TextSpan(0, Math.Min(text.Length, ProblemList.RecognitionLength))));
}
