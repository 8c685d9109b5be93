using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Climbing;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>
/// Directories in a file's code that are certainly not the workspace. These are temporary directories, those of the user, the machine,
/// the program (which has only copies) and other outputs, addresses of the web, and literal absolute paths.
/// </summary>
/// <param name="workspace">The workspace.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class OtherPlaces(WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellationToken)
{
    // Names that are set from each other; more of them do not occur in practice.
    private const int MostRounds = 8;

    // A clone is another tree, of this repository or of another one.
    private static readonly string[] TemporaryWords =
        ["temp", "tmp", "temporary", "sandbox", "scratch", "clone", "clones", "cloned", "cloning"];

    private static readonly string[] OutputWords =
    [
        "bin", "publish", "out", "output", "outputs", "dist", "destination", "dest", "deploy", "deployment", "staging",
        "extract", "extracted", "unzipped", "download", "downloads", "downloaded", "remote", "container",
    ];

    private static readonly string[] ProgramWords = ["program", "executable", "exe", "installation", "install", "installed"];
    private static readonly string[] DirectoryWords = ["directory", "dir", "folder"];

    // More words in names of addresses: those of a server, which are parameters of other things too.
    private static readonly string[] AddressWords = ["address", "endpoint", "server", "host", "domain", "origin"];

    private readonly ClimbReader _reader = new(model, workspace, cancellationToken);
    private readonly Dictionary<PathExpression, List<bool>> _elsewhere = [];
    private ReceivedDirectories? _received;
    private HashSet<string>? _names;

    /// <summary>Determines whether the code before a run of text is such a directory, or leads down from one.</summary>
    public bool Contain(TextConcatenation run)
    {
        // From the left, and each piece once: a long expression has many runs.
        IReadOnlyList<TextSegment> pieces = run.Expression.Pieces;
        if (!_elsewhere.TryGetValue(run.Expression, out List<bool>? known))
            _elsewhere[run.Expression] = known = [];
        for (int i = known.Count; i < run.First; i++)
        {
            bool begins = i == 0 || pieces[i].BeginsSegment;
            bool isElsewhere = pieces[i].Text is { } text
                ? IsElsewhere(text, begins)
                : Directory(pieces[i].Node) is { } directory
                    && (IsElsewhere(directory, begins) || (i == 0 && Received.IsHeld(directory)));
            known.Add(isElsewhere || (i > 0 && known[i - 1] && !Climbs(pieces[i])));
        }

        return known[run.First - 1];
    }

    /// <summary>Determines whether the code before a run of text begins with a directory that the program receives.</summary>
    public bool BeginElsewhere(TextConcatenation run) =>
        Directory(run.Expression.Pieces[0].Node) is { } directory && Received.IsReceived(directory);

    private ReceivedDirectories Received => _received ??= new(_reader, workspace.IsTest, model, cancellationToken);

    private bool IsElsewhere(ExpressionSyntax directory, bool begins) =>
        IsTemporary(directory)
        || IsAddress(directory)
        || (PathExpression.LastName(PathBeginning.Of(directory)) is { } name && IsOutputs(name))
        || ((_reader.Read(directory) ?? _reader.ReadConstant(directory)) is { } path
            && (path is { Start.IsProgram: true, Steps: <= 0 }
                || (begins && path is { Start: null, IsRooted: true } && !IsInside(path.Text))));

    // "binPath", "ProgramDirectory": its value may be in another file or in a setting.
    private static bool IsOutputs(string name) =>
        NameWords.HaveAny(name, OutputWords) || (NameWords.HaveAny(name, ProgramWords) && NameWords.HaveAny(name, DirectoryWords));

    private bool IsElsewhere(string text, bool begins) =>
        text.IndexOf("://", StringComparison.Ordinal) >= 0
        || (begins && ClimbedPath.Empty.Append(text) is { IsRooted: true } && !IsInside(text));

    private bool IsInside(string? path) => path is not null && workspace.Location is { } location && location.RestOf(path) >= 0;

    // The text after it is above the directories before it.
    private bool Climbs(TextSegment piece) => piece.Text is { } text
        ? text.IndexOf("..", StringComparison.Ordinal) >= 0
        : Directory(piece.Node) is { } name && (_reader.Read(name) ?? _reader.ReadConstant(name))?.End().Steps > 0;

    private static ExpressionSyntax? Directory(SyntaxNode piece) =>
        piece is InterpolationSyntax hole ? hole.Expression : piece as ExpressionSyntax;

    // The value of an address may be in another file or in a setting, and then its name decides.
    private static bool IsAddress(ExpressionSyntax directory)
    {
        ExpressionSyntax first = PathBeginning.Of(directory);
        if (first is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "TrimEnd", Expression: var whole }
            })
            first = whole;
        return PathExpression.LastName(first) is { } name
            && (NameWords.HaveAny(name, NameWords.OfAddresses) || NameWords.HaveAny(name, AddressWords))
            && !NameWords.HaveAny(name, NameWords.OfPaths);
    }

    private bool IsTemporary(ExpressionSyntax directory)
    {
        ExpressionSyntax first = Beginning(directory);
        return IsCall(first) || (PathExpression.LastName(first) is { } name && (IsTemporaryName(name) || Names.Contains(name)));
    }

    // Returns the expression before the first '.', '+' or ','.
    private static ExpressionSyntax Beginning(ExpressionSyntax expression)
    {
        while (true)
        {
            ExpressionSyntax next = PathBeginning.Of(expression);
            next = next switch
            {
                MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "FullName" or "Path" or "FullPath" or "DirectoryPath" or "Directory" or "Root"
                } access => access.Expression,
                AwaitExpressionSyntax awaited => awaited.Expression,
                InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call when PathExpression.LastName(
                    call.Expression) is "GetFullPath" or "GetDirectoryName" or "CreateDirectory" => arguments[0].Expression,
                ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } creation
                    when ClimbSyntax.CreatedType(creation) is "DirectoryInfo" or "FileInfo" => arguments[0].Expression,
                _ => next,
            };
            if (next == expression)
                return expression;
            expression = next;
        }
    }

    private static bool IsCall(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax call =>
            PathExpression.LastName(call.Expression) is { } name && (name is "GetFolderPath" || IsTemporaryName(name)),
        BaseObjectCreationExpressionSyntax creation => ClimbSyntax.CreatedType(creation) is { } type && IsTemporaryName(type),
        _ => false,
    };

    // using TemporaryDirectory repository = await CloneAsync(…);
    private static bool IsTemporaryType(TypeSyntax type) => PathExpression.LastName(type) is { } name && IsTemporaryName(name);

    private static bool IsTemporaryName(string name) => NameWords.HaveAny(name, TemporaryWords);

    private HashSet<string> Names
    {
        get
        {
            if (_names is not null)
                return _names;
            _names = new HashSet<string>(StringComparer.Ordinal);
            var values = new Dictionary<string, List<ExpressionSyntax>>(StringComparer.Ordinal);
            foreach (SyntaxNode node in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes(static n => n is not TypeSyntax))
            {
                switch (node)
                {
                    case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } variable
                        when IsTemporaryType(type):
                        _names.Add(variable.Identifier.ValueText);
                        break;
                    case ParameterSyntax { Type: { } type } parameter when IsTemporaryType(type):
                        _names.Add(parameter.Identifier.ValueText);
                        break;
                    case VariableDeclaratorSyntax { Initializer.Value: { } value } variable:
                        Add(variable.Identifier.ValueText, value);
                        break;
                    case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                        when PathExpression.LastName(assignment.Left) is { } name:
                        Add(name, assignment.Right);
                        break;
                    case PropertyDeclarationSyntax property
                        when (property.Initializer?.Value ?? property.ExpressionBody?.Expression) is { } value:
                        Add(property.Identifier.ValueText, value);
                        break;
                }
            }

            for (int round = 0, before = -1; round < MostRounds && before != _names.Count; round++)
            {
                before = _names.Count;
                foreach (KeyValuePair<string, List<ExpressionSyntax>> name in values)
                {
                    if (name.Value.All(v => IsCall(v)
                        || (PathExpression.LastName(v) is { } from
                            && from != name.Key
                            && (IsTemporaryName(from) || _names.Contains(from)))))
                        _names.Add(name.Key);
                }
            }

            return _names;

            void Add(string name, ExpressionSyntax value)
            {
                if (value.IsKind(SyntaxKind.NullLiteralExpression)
                    || value is PostfixUnaryExpressionSyntax { Operand.RawKind: (int)SyntaxKind.NullLiteralExpression })
                    return;
                if (!values.TryGetValue(name, out List<ExpressionSyntax>? known))
                    values[name] = known = [];
                known.Add(Beginning(value));
            }
        }
    }
}
