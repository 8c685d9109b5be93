using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis;
using WorkspaceSdk.Compiler.Analysis.Climbing;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Analysis.Paths;

namespace WorkspaceSdk.Tests;

/// <summary>Any expression may stand where a path may: no rule may stumble over one, not even with little stack left.</summary>
[Slow]
public sealed class AnyExpressionTests
{
    // The compiler itself asks for 128 KB before it binds.
    private const int SmallStack = 256 * 1024;

    private const string Members = """
        N P, Q; string s = "", t; int a; object o; N[] array; (int, string) pair; System.Collections.Generic.List<string> list;
        static N F(object x) => null; static string G([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
        """;

    // One line for each kind of expression, with what is needed around it.
    private static readonly string[] Expressions = Lines("""
        x.y
        s
        "a"
        "../../x"
        @"..\..\x"
        "../x"u8
        'c'
        '/'
        1
        null
        true
        false
        default
        default(N)
        __arglist
        (s)
        (a, s)
        !true
        +a
        -a
        ~a
        ++a
        --a
        &a
        *a
        ^a
        a++
        a--
        s!
        array[0]
        array[..1]
        a..
        F(s)
        F("../..")
        G()
        F
        s.Length
        P->Q
        P?.Q
        P?.Q?.Parent
        P?.Q.Parent!.Parent
        array?[0]
        N.T
        global::System.AppContext.BaseDirectory
        System.Collections.Generic.List<int>.Enumerator
        string
        int?
        int[]
        int*
        delegate*<int, void>
        (int, string)
        checked(a + 1)
        unchecked(a + 1)
        typeof(N)
        sizeof(int)
        nameof(N)
        __makeref(a)
        __reftype(a)
        __refvalue(a, int)
        (string)o
        (N)o
        o as string
        o as N
        o is N
        o is N n
        o is { }
        a + a
        s + a
        a + s
        "../" + "../"
        a - a
        a * a
        a / a
        a % a
        a << 1
        a >> 1
        a >>> 1
        a == a
        a != a
        a < a
        a <= a
        a > a
        a >= a
        true && true
        true || true
        a & a
        a | a
        a ^ a
        s ?? t
        a = 1
        a += 1
        a -= 1
        a *= 1
        a /= 1
        a %= 1
        a &= 1
        a |= 1
        a ^= 1
        a <<= 1
        a >>= 1
        a >>>= 1
        s ??= "../.."
        true ? s : t
        a switch { 1 => "../..", _ => s }
        o switch { string q => q, _ => null }
        new N()
        new()
        new("../..")
        new N { Parent = null }
        new System.Collections.Generic.List<string> { "../.." }
        new System.Collections.Generic.Dictionary<string, string> { ["../.."] = "../..", { "a", "b" } }
        new { s, X = "../.." }
        new string[] { "..", ".." }
        new[] { "..", ".." }
        stackalloc int[1]
        stackalloc[] { 1 }
        ["..", "..", .. list]
        x => x
        (x, y) => "../.."
        delegate { return "../.."; }
        async () => await F(s)
        await F(s)
        throw new System.Exception("../..")
        ref a
        ref s
        out var z
        var (u, v) = (1, 2)
        from c in list where c == ".." select c + "/.."
        from c in list join d in list on c equals d into e orderby c let g = c group g by g into h select h
        s with { }
        this
        this.s
        base.ToString()
        field
        s.Parent
        P.Parent.Parent
        new System.IO.DirectoryInfo(s)
        new System.IO.DirectoryInfo(null).Parent
        Path.Combine()
        Path.Combine(s)
        Path.Combine(null, null)
        Path.Combine(path1: s, path2: "..")
        System.AppContext.BaseDirectory
        System.AppContext.BaseDirectory.Split("bin")[0]
        System.AppContext.BaseDirectory[..System.AppContext.BaseDirectory.IndexOf("bin")]
        typeof(N).Assembly.Location
        $""
        $"{s}"
        $"{a:x}/../{s,9}"
        $"../../{$"{s}"}"
        $@"..\..\{s}"
        """ + "\n" + "\"\"\"../../x\"\"\"" + "\n" + "$\"\"\"../../{s}\"\"\"" + "\n" + "$$\"\"\"../../{{s}}\"\"\"");

    // The places where a path may stand: 0 is the expression.
    private static readonly string[] Places = Lines("""
        {0}
        ({0})
        {0}!
        (string)({0})
        ({0}).Parent
        ({0})!.Parent!.Parent
        ({0})?.Parent
        ({0})?.Parent?.Parent!.Parent
        ({0}).FullName
        ({0}).Directory
        ({0}).DirectoryName
        ({0}).LocalPath
        ({0}).Location
        ({0}).Assembly.Location
        ({0}).GetParent
        ({0}).ToString() + "/../.."
        ({0}).TrimEnd('/')
        ({0}).Substring(0, s.IndexOf("bin"))
        s.Substring(0, {0})
        ({0}).Remove({0})
        ({0}).Split({0})[0]
        ({0})[..({0})]
        ({0})[{0}]
        ({0}).Replace("bin", {0})
        Path.GetDirectoryName({0})
        Path.GetDirectoryName(Path.GetDirectoryName({0}))
        Path.GetFullPath({0})
        Path.GetFullPath({0}, {0})
        Path.GetFullPath("../..", {0})
        Path.TrimEndingDirectorySeparator({0})
        Path.Combine({0}, "..", "..")
        Path.Combine("..", {0}, "..")
        Path.Combine({0})
        Path.Combine(System.AppContext.BaseDirectory, "..", {0})
        Path.Join({0}, "../..", {0})
        Directory.GetParent({0})
        Directory.GetParent({0}).Parent.FullName
        Directory.SetCurrentDirectory({0})
        File.ReadAllText({0})
        File.ReadAllText("../../" + ({0}))
        File.Copy({0}, {0})
        new DirectoryInfo({0}).Parent.Parent
        new FileInfo({0}).Directory
        new FileStream({0}, FileMode.Open)
        new System.Uri({0}).LocalPath
        System.Uri.UnescapeDataString({0})
        ({0}) + "/../.."
        {0} + "../../x"
        "../../x" + {0}
        "../" + ({0}) + "/.."
        $"{({0})}/../.."
        $"../../{({0})}/.."
        $"{({0}),3}../.."
        true ? {0} : "../.."
        ({0}) ? "../.." : {0}
        ({0}) ?? "../.."
        s ?? ({0})
        s = {0}
        s = Path.Combine(s, ({0}).ToString(), "..")
        P = P.Parent.F({0})
        F({0})
        nameof({0})
        new[] { "..", {0} }
        """);

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, 8)];

    [Fact]
    public void Every_kind_of_expression_the_compiler_knows_is_tried()
    {
        var types = Expressions.SelectMany(static e => Parse(Program([e])).GetRoot().DescendantNodes())
            .Select(static n => n.GetType())
            .ToHashSet();

        // Omitted parts, and types that cannot stand where a value does.
        string[] missingTypes = [.. typeof(ExpressionSyntax).Assembly.GetTypes()
            .Where(t => typeof(ExpressionSyntax).IsAssignableFrom(t) && !t.IsAbstract && !types.Contains(t)).Select(static t => t.Name)
            .Except(
            [
                "OmittedTypeArgumentSyntax", "OmittedArraySizeExpressionSyntax", "ScopedTypeSyntax", "RefTypeSyntax", "PointerTypeSyntax",
                "FunctionPointerTypeSyntax", "NullableTypeSyntax"
            ])];
        Assert.Equal([], missingTypes);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void An_expression_in_any_place_crashes_no_rule(int part) =>
        LookAt([.. Places.Where((_, i) => i % 8 == part).SelectMany(static place => Expressions.Select(e => string.Format(
            System.Globalization.CultureInfo.InvariantCulture, Escaped(place), e)))]);

    [Fact]
    public void Places_in_each_other_crash_no_rule()
    {
        var random = new Random(12);
        string[] expressions = new string[1000];
        for (int i = 0; i < expressions.Length; i++)
        {
            string expression = Expressions[random.Next(Expressions.Length)];
            for (int depth = random.Next(2, 5); depth > 0 && expression.Length < 400; depth--)
                expression = string.Format(
                    System.Globalization.CultureInfo.InvariantCulture, Escaped(Places[random.Next(Places.Length)]), expression);
            expressions[i] = expression;
        }

        LookAt(expressions);
    }

    [Theory]
    [InlineData("(", "s", ")", 200)]
    [InlineData("Path.GetDirectoryName(", "s", ")", 200)]
    [InlineData("Path.Combine(", "s", ", \"..\")", 200)]
    [InlineData("", "P", ".Parent", 500)]
    [InlineData("", "P", "?.Parent", 200)]
    [InlineData("true ? \"..\" : ", "s", "", 200)]
    [InlineData("s ?? ", "s", "", 200)]
    [InlineData("(string)(", "s", ")", 200)]
    [InlineData("$\"{", "s", "}/..\"", 8)]
    public void Expressions_deep_in_each_other_crash_no_rule(string before, string inner, string after, int depth) =>
        LookAt(
            [string.Concat(Enumerable.Repeat(before, depth)) + inner + string.Concat(Enumerable.Repeat(after, depth))],
            boundOn: 16 * 1024 * 1024);

    [Theory]
    [InlineData("string u = v + \"/..\"; string v = u + \"/..\"; Path.Combine(u, \"..\", \"..\")")]
    [InlineData("string u = u + \"/../..\"; u.ToString()")]
    [InlineData("string u() => v(); string v() => u(); Path.GetDirectoryName(u())")]
    public void Names_that_refer_to_each_other_crash_no_rule(string statements) =>
        LookAtSource(
            "using System.IO; class C { void M() { "
            + statements
            + "; } string A => B; string B => A; static readonly string D = E + \"..\", E = D + \"..\"; "
            + "string X => Path.Combine(A, \"..\") + Path.Combine(D, \"..\") + File.ReadAllText(E); }",
            0);

    [Theory]
    [InlineData("\"../a/\"", " + ")]
    [InlineData("\"contracts/orders/v2.json/\"", " + ")]
    [InlineData("x + \"/contracts/orders/v2.json/\"", " + ")]
    [InlineData("\"../\" + x", " + ")]
    [InlineData("up", " + ")]
    [InlineData("Path.GetDirectoryName(x)", " + ")]
    [InlineData("\"..\"", ", ")]
    [InlineData("up", ", ")]
    [InlineData("../{x}", "/")]
    [InlineData("{up}", "/")]
    public void The_cost_of_an_expression_grows_with_its_length(string term, string separator)
    {
        Cost few = CostOf(Source(500));
        Cost many = CostOf(Source(4000));

        // Eight times the terms; the square would be 64 times.
        Assert.InRange(many.Steps, 1, 12 * Math.Max(few.Steps, 100));
        Assert.InRange(many.Bytes, 1, 16 * few.Bytes);

        string Source(int terms)
        {
            string joined = string.Join(separator, Enumerable.Repeat(term, terms));
            string expression = separator switch
            {
                ", " => "Path.Combine(System.AppContext.BaseDirectory, " + joined + ")",
                "/" => "$\"" + joined + "\"",
                _ => term[0] == '"' && term.EndsWith('"') ? joined : "System.AppContext.BaseDirectory + " + joined,
            };
            return "using System.IO; class C { string M(string x) { string up = \"../\"; return " + expression + "; } }";
        }
    }

    [Fact]
    public void The_cost_of_a_method_grows_with_its_length()
    {
        Cost few = CostOf(Source(200));
        Cost many = CostOf(Source(1600));
        Assert.InRange(many.Steps, 1, 12 * few.Steps);
        Assert.InRange(many.Bytes, 1, 16 * few.Bytes);

        static string Source(int statements) =>
            "using System.IO; class C { void M(string x) { "
            + string.Concat(
                Enumerable.Range(0, statements).Select(static i => $"string v{i} = \"../\"; File.Delete(Path.Combine(v{i}, \"..\", x)); "))
            + "} }";
    }

    private static Cost CostOf(string source)
    {
        LookAtSource(source, 0);
        (WorkspaceInCode workspace, SemanticModel model) = Given(source);
        model.GetDiagnostics();
        PathSyntax syntax = PathSyntax.Of(model, CancellationToken.None);
        var reader = new ClimbReader(model, workspace, CancellationToken.None);
        var finder = new ClimbFinder(reader, static (_, _) => null);
        var loops = new ClimbingLoops();
        long before = GC.GetAllocatedBytesForCurrentThread();
        long passed = SumLevels.Passed;
        foreach (SyntaxNode step in syntax.Steps)
        {
            if (loops.Around(step) is null)
                finder.Find(step);
        }

        foreach (ExpressionSyntax use in syntax.Uses)
            finder.Find(use);
        foreach (WorkspaceAnalyzer rule in Rules)
            rule.Look(model, syntax, workspace, static _ => { }, CancellationToken.None);
        long steps = reader.Steps + finder.Steps + loops.Steps + syntax.PieceCount + SumLevels.Passed - passed;
        return new Cost(steps, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static WorkspaceAnalyzer[] Rules =>
        [new LiteralPathAnalyzer(), new NearPathAnalyzer(), new RelativePathAnalyzer(), new AbsolutePathAnalyzer(), new ClimbingAnalyzer()];

    private static void LookAt(string[] expressions, int boundOn = 0)
    {
        foreach (string[] some in expressions.Chunk(200))
            LookAtSource(Program(some), boundOn);
    }

    private static void LookAtSource(string source, int boundOn)
    {
        (WorkspaceInCode workspace, SemanticModel model) = Given(source);

        // What is deep, the compiler can only bind with more stack; what it bound it remembers.
        if (boundOn > 0)
            On(boundOn, Look);
        On(SmallStack, Look);

        void Look()
        {
            foreach (WorkspaceAnalyzer rule in Rules)
                rule.Look(model, PathSyntax.Of(model, CancellationToken.None), workspace, static _ => { }, CancellationToken.None);
        }
    }

    private static void On(int stack, Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            stack);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    private static (WorkspaceInCode Workspace, SemanticModel Model) Given(string source)
    {
        SyntaxTree tree = Parse(source);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "App", [tree], References.Current, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var workspace = new WorkspaceInCode(
            new WorkspacePaths(AnalyzerManifest.Manifest),
            WorkspaceLocation.Of(GeneratorRun.ManifestPath, AnalyzerManifest.Manifest.Settings),
            compilation.Assembly.GetTypeByMetadataName("C")!);
        return (workspace, compilation.GetSemanticModel(tree));
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview));

    // As an argument and as the value of a variable.
    private static string Program(string[] expressions) =>
        "using System.IO; using System; unsafe class N { public N Parent; public string FullName; "
        + "public static string T; } unsafe class C : N { " + Members
        + string.Concat(expressions.Select(static (e, i) => $"void M{i}() {{ F({e}); var w = {e}; }}\n"))
        + " string Property { get { return field; } } }";

    // Format items stay, other braces do not count.
    private static string Escaped(string place) =>
        place
            .Replace("{0}", "\0", StringComparison.Ordinal)
            .Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal)
            .Replace("\0", "{0}", StringComparison.Ordinal);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private readonly record struct Cost(long Steps, long Bytes);
}
