using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WorkspaceSdk.CodeFixes;

/// <summary>Shortens the names in code as long as they keep their meaning in every compilation that contains the place.</summary>
/// <param name="models">The compilations' models of the file; the first is that of the code.</param>
/// <param name="position">The place.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class ShortNames(IReadOnlyList<SemanticModel> models, int position, CancellationToken cancellationToken)
{
    private const string Global = "global::";

    private static readonly Regex Names = new(@"(?<new>new )?(?<name>global::[\w@.]+)", RegexOptions.CultureInvariant);

    /// <summary>Returns the code with short names; null when no spelling of a name is right everywhere.</summary>
    /// <param name="code">The code, in which names begin with <c>global::</c>.</param>
    /// <param name="isInInterpolation">
    /// Whether a colon would begin a format, so that a name with a colon needs parentheses.
    /// </param>
    public string? In(string code, bool isInInterpolation)
    {
        bool isRight = true;
        string shortened = Names.Replace(code, match =>
        {
            bool isType = match.Groups["new"].Length > 0;
            string? name = Shortest(match.Groups["name"].Value, isType);
            isRight &= name is not null;
            return match.Groups["new"].Value
                + (isInInterpolation && !isType && name is not null && name.StartsWith(Global, StringComparison.Ordinal)
                    ? "(" + name + ")"
                    : name);
        });
        return isRight ? shortened : null;
    }

    private string? Shortest(string full, bool isType)
    {
        // The class may be another project's: then the name is bound in that project, and the others must have a similar one.
        if (models.Select(m => Bound(m, full, isType)).FirstOrDefault(static s => s is not null) is not { } meant)
            return null;

        string[] parts = full.Substring(Global.Length).Split('.');
        for (int start = Namespaces(meant); start >= 0; start--)
        {
            string name = string.Join(".", parts.Skip(start));
            if (MeansEverywhere(name, meant, isType))
                return name;
        }

        return MeansEverywhere(full, meant, isType) ? full : null;
    }

    private bool MeansEverywhere(string name, ISymbol meant, bool isType) =>
        models.All(m => Bound(m, name, isType) is { } symbol && IsLike(symbol, meant));

    private ISymbol? Bound(SemanticModel model, string name, bool isType)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SymbolInfo info = isType
            ? model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace)
            : model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(name), SpeculativeBindingOption.BindAsExpression);
        return info.Symbol ?? (info.CandidateReason is CandidateReason.MemberGroup or CandidateReason.OverloadResolutionFailure
            ? info.CandidateSymbols.FirstOrDefault()
            : null);
    }

    // Each compilation has a class of its own, so the members are compared: the same names must lead to the same text.
    private static bool IsLike(ISymbol symbol, ISymbol meant)
    {
        if (symbol.Kind != meant.Kind
            || (symbol is IFieldSymbol field && !Equals(field.ConstantValue, ((IFieldSymbol)meant).ConstantValue)))
            return false;
        ISymbol? one = symbol;
        ISymbol? other = meant;
        while (one is not null && other is not null && one.Name == other.Name)
        {
            if (one.ContainingType is null && other.ContainingType is null)
                return IsInSource(one) == IsInSource(other)
                    && (IsInSource(one) || one.ContainingNamespace.ToDisplayString() == other.ContainingNamespace.ToDisplayString());
            one = one.ContainingType;
            other = other.ContainingType;
        }

        return false;
    }

    private static bool IsInSource(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty;

    private static int Namespaces(ISymbol symbol)
    {
        int count = 0;
        for (INamespaceSymbol? outer = symbol.ContainingNamespace; outer is { IsGlobalNamespace: false }; outer = outer.ContainingNamespace)
            count++;
        return count;
    }
}
