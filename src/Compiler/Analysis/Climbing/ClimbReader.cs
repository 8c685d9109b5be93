using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>
/// Reads a file's expressions as paths that climb: it follows the calls and properties that go up, and the variables that are set once.
/// </summary>
/// <remarks>
/// Every expression is read once, from the results for its parts; sums, which can be long, from the left. Each nested call of
/// <see cref="Read"/> is for a part of the expression or for the value of a name. Names that refer to each other have no value,
/// and expressions nested too deeply are not read.
/// </remarks>
internal sealed class ClimbReader
{
    // The compiler gives up on expressions that are much deeper, and such paths do not occur in practice.
    private const int MostDepth = 64;

    private readonly Dictionary<ExpressionSyntax, ClimbedPath?> _known = [];
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly ClimbStarts _starts;
    private readonly ClimbCuts _cuts;
    private int _depth;

    /// <summary>Creates a reader of one file.</summary>
    public ClimbReader(SemanticModel model, WorkspaceInCode workspace, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellation = cancellationToken;
        Values = new NamedValues(model, cancellationToken);
        _starts = new ClimbStarts(Values, workspace, model, cancellationToken);
        _cuts = new ClimbCuts(Values);
    }

    /// <summary>Gets the values of names.</summary>
    public NamedValues Values { get; }

    /// <summary>Gets the number of steps that reading took so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Returns the path of an expression; null when it is none.</summary>
    public ClimbedPath? Read(ExpressionSyntax expression)
    {
        Steps++;
        expression = ClimbSyntax.Unwrapped(expression);
        if (_known.TryGetValue(expression, out ClimbedPath? known))
            return known;
        if (_depth == MostDepth)
            return null;

        // It counts as no path while it is read, so that a cycle ends.
        _known[expression] = null;
        _depth++;
        ClimbedPath? path = expression.IsKind(SyntaxKind.AddExpression)
            ? ReadSum((BinaryExpressionSyntax)expression)
            : ReadOther(expression);
        _depth--;
        _known[expression] = path;
        return path;
    }

    /// <summary>Returns the path of a constant in any file; null when it is none.</summary>
    public ClimbedPath? ReadConstant(ExpressionSyntax name) => Values.ConstantOf(name) is { } text ? ClimbedPath.Empty.Append(text) : null;

    private ClimbedPath? ReadOther(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax => ClimbSyntax.Text(expression) is { } text ? ClimbedPath.Empty.Append(text) : null,
        InterpolatedStringExpressionSyntax interpolated => ReadInterpolated(interpolated),
        BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression) =>
            Read(coalesce.Left) ?? (Read(coalesce.Right) is { Start: null, Text: "" } ? null : Read(coalesce.Right)?.OrAnother()),
        ConditionalExpressionSyntax conditional => Either(Read(conditional.WhenTrue), Read(conditional.WhenFalse)),
        InvocationExpressionSyntax call => ReadCall(call),
        ElementAccessExpressionSyntax element => _cuts.IsCut(element, out ExpressionSyntax? whole) ? Cut(Read(whole)) : null,
        BaseObjectCreationExpressionSyntax creation => ReadCreation(creation),
        ConditionalAccessExpressionSyntax conditional => ClimbBindings.Follow(Read(conditional.Expression), conditional.WhenNotNull),
        MemberAccessExpressionSyntax access when ClimbSyntax.IsSeparator(access) =>
            IsMemberOf(access, "Path") ? ClimbedPath.Empty.Append("/") : null,
        MemberAccessExpressionSyntax access => ReadMember(access),
        IdentifierNameSyntax name => ReadName(name),
        _ => null,
    };

    private ClimbedPath? ReadMember(MemberAccessExpressionSyntax access)
    {
        string name = access.Name.Identifier.ValueText;
        if (ClimbSyntax.IsDirectoryProperty(name))
            return ClimbBindings.Follow(Read(access.Expression), name);
        if (_starts.Of(access) is { } start)
            return ClimbedPath.At(start);
        if (name is "LocalPath" or "AbsolutePath" or "Path")
            return Read(access.Expression);
        return ReadName(access);
    }

    // A name with one value.
    private ClimbedPath? ReadName(ExpressionSyntax name)
    {
        if (name is IdentifierNameSyntax && _starts.Of(name) is { } start)
            return ClimbedPath.At(start);
        return ReadValue(name);
    }

    private ClimbedPath? ReadValue(ExpressionSyntax name) => Values.Of(name) is { } value ? Read(value)?.From(value) : null;

    // From the left, and not by recursion: a sum of thousands of texts has as many levels.
    private ClimbedPath? ReadSum(BinaryExpressionSyntax outermost)
    {
        var sums = new Stack<BinaryExpressionSyntax>();
        ExpressionSyntax first = outermost;
        while (first is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
            && (sum == outermost || !_known.ContainsKey(sum)))
        {
            sums.Push(sum);
            first = sum.Left;
        }

        ClimbedPath? path = Read(first);
        SyntaxNode start = LeftMost(first);
        Steps += sums.Count;
        foreach (BinaryExpressionSyntax sum in sums)
        {
            path = path is null
                ? null
                : Add(path, sum.Right) ?? CutAtSegment(
                    path,
                    sum,
                    start,
                    sum.Left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } left ? left.Right : sum.Left);
            _known[sum] = path;
        }

        return path;
    }

    private static ExpressionSyntax LeftMost(ExpressionSyntax expression)
    {
        while (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
            expression = sum.Left;
        return expression;
    }

    private ClimbedPath? ReadInterpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        SyntaxList<InterpolatedStringContentSyntax> contents = interpolated.Contents;
        ClimbedPath? path = ClimbedPath.Empty;
        for (int i = 0; i < contents.Count && path is { IsCut: false }; i++)
        {
            ClimbedPath before = path;
            path = contents[i] switch
            {
                InterpolatedStringTextSyntax text => before.Append(text.TextToken.ValueText),
                InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole =>
                    i == 0 ? Read(hole.Expression) : Add(before, hole.Expression),
                _ => null,
            };
            if (path is null && i > 0)
                path = CutAtSegment(before, interpolated, contents[0], contents[i - 1]) ?? before.CutBefore(null);
        }

        return path;
    }

    private ClimbedPath? ReadJoin(InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0 || arguments.Any(static a => a.NameColon is not null) || !IsMemberOf(call, "Path"))
            return null;

        ClimbedPath? path = Read(arguments[0].Expression);
        for (int i = 1; i < arguments.Count && path is { IsCut: false }; i++)
        {
            ClimbedPath before = path;
            ClimbedPath? next = Part(arguments[i].Expression);

            // A later argument that begins with a separator is a second beginning.
            if (next is { IsRooted: true })
                return null;
            path = (next is null ? null : Join(before, next))
                ?? before.CutBefore(new PathReplacement(call.ArgumentList, arguments[0].Expression, arguments[i - 1].Expression, "", ""));
        }

        return path;
    }

    private ClimbedPath? Add(ClimbedPath path, ExpressionSyntax operand) =>
        path.IsCut ? path : Part(operand) is { } part ? path.Append(part) : null;

    /// <summary>Returns the operand after another one, if its text is known. A variable is kept, unless it goes up.</summary>
    private ClimbedPath? Part(ExpressionSyntax operand)
    {
        operand = ClimbSyntax.Unwrapped(operand);
        bool isName = operand is IdentifierNameSyntax
            || (operand is MemberAccessExpressionSyntax access && !ClimbSyntax.IsSeparator(access));
        ClimbedPath? part = Read(operand) ?? (isName ? ReadConstant(operand) : null);
        return part is { Start: null, Text: not null } && (!isName || part.End().Steps > 0) ? part : null;
    }

    // The text after it is unknown, so the known part must end where a segment does.
    private static ClimbedPath? CutAtSegment(ClimbedPath path, SyntaxNode container, SyntaxNode first, SyntaxNode last) =>
        path.EndsInSeparator ? path.CutBefore(new PathReplacement(container, first, last, "", "/")) : null;

    private ClimbedPath? ReadCall(InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (PathExpression.IsJoin(call))
            return ReadJoin(call);
        if (_cuts.IsCut(call, out ExpressionSyntax? whole, out bool isStep))
            return isStep ? Up(Read(whole), isTextual: true) : Cut(Read(whole));
        ExpressionSyntax? receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        string? name = PathExpression.LastName(call.Expression);
        switch (name)
        {
            case "ToString" or "Normalize" when receiver is not null:
                return Read(receiver);
            case "TrimEnd" when receiver is not null:
                return ReadTrimmed(Read(receiver), arguments);
            case "Replace" or "Substring" when receiver is not null:
                return ReadReplaced(Read(receiver));
            case "UnescapeDataString" or "UrlDecode" when arguments.Count == 1:
                return Read(arguments[0].Expression)?.OrAnother();
            case "TrimEndingDirectorySeparator" when arguments.Count == 1 && IsMemberOf(call, "Path"):
                return Read(arguments[0].Expression)?.TrimSeparators(takesAll: false);
            case "GetFullPath" when arguments.Count == 1 && IsMemberOf(call, "Path"):
                return Read(arguments[0].Expression)?.MakeAbsolute();
            case "GetFullPath" when arguments.Count == 2 && arguments.All(static a => a.NameColon is null) && IsMemberOf(call, "Path"):
                return Read(arguments[0].Expression) is { Start: null, IsRooted: false } relative
                    ? Join(Read(arguments[1].Expression), relative)?.MakeAbsolute()
                    : null;
            case "GetDirectoryName" when arguments.Count == 1 && IsMemberOf(call, "Path"):
                return Up(Read(arguments[0].Expression), isTextual: true);
            case "GetParent" when arguments.Count == 1 && IsMemberOf(call, "Directory"):
                return Up(Read(arguments[0].Expression)?.MakeAbsolute(), isTextual: true);
            default:
                return _starts.Of(call) is { } start ? ClimbedPath.At(start) : ReadValue(call);
        }
    }

    // The text of a place with other separators, or without the scheme before it.
    private static ClimbedPath? ReadReplaced(ClimbedPath? path) => path is { Start: not null } ? path.OrAnother() : null;

    private static ClimbedPath? ReadTrimmed(ClimbedPath? path, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        // Without an argument it trims blanks.
        if (path is null || arguments.Count == 0)
            return path;
        string[] all = [.. arguments.Select(static a => a.Expression switch
        {
            LiteralExpressionSyntax { Token.Value: char c } => c.ToString(),
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            _ => "?",
        })];
        bool takesAll = all.All(static c => c is "/" or "\\" or "DirectorySeparatorChar" or "AltDirectorySeparatorChar")
            && (all.Contains("DirectorySeparatorChar") || (all.Contains("/") && all.Contains("\\")));
        return takesAll ? path.TrimSeparators(takesAll: true) : path.TrimSeparators(takesAll: true).OrAnother();
    }

    private static ClimbedPath? Join(ClimbedPath? path, ClimbedPath relative) =>
        relative.Text is "" ? path : path?.BeginSegment().Append(relative);

    private ClimbedPath? ReadCreation(BaseObjectCreationExpressionSyntax creation)
    {
        string? name = ClimbSyntax.CreatedType(creation);
        if (creation.ArgumentList is not { Arguments: { Count: 1 } arguments }
            || Read(arguments[0].Expression) is not { } path
            || _model.GetTypeInfo(creation, _cancellation).Type is not INamedTypeSymbol type)
            return null;
        return type.Name switch
        {
            "DirectoryInfo" or "FileInfo"
                when name is null or "DirectoryInfo" or "FileInfo" && SystemNames.IsIn(type, "System.IO", type.Name) => path.MakeAbsolute(),
            "Uri" or "UriBuilder" when SystemNames.IsIn(type, "System", type.Name) => path is { Start: not null } ? path.OrAnother() : null,
            _ => null,
        };
    }

    private static ClimbedPath? Up(ClimbedPath? path, bool isTextual) => path?.Up(isTextual);

    private static ClimbedPath? Cut(ClimbedPath? path) => path is { Start: not null, IsCut: false } ? path.CutAtName() : null;

    // It is unknown which one it is, but both climb.
    private static ClimbedPath? Either(ClimbedPath? one, ClimbedPath? other) =>
        (one is null ? other : other is null || one.End().Steps >= other.End().Steps ? one : other)?.OrAnother();

    // If the compiler does not know an argument, the member is only a candidate.
    private bool IsMemberOf(ExpressionSyntax member, string type)
    {
        SymbolInfo symbol = _model.GetSymbolInfo(member, _cancellation);
        return SystemNames.IsIn((symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault())?.ContainingType, "System.IO", type);
    }
}
