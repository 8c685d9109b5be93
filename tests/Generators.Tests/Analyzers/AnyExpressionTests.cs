using Microsoft.CodeAnalysis.Diagnostics;
using WorkspaceSdk.Generators;

namespace WorkspaceSdk.Tests;

/// <summary>Any expression may stand where a path may: no rule may stumble over one.</summary>
public sealed class AnyExpressionTests
{
    public static TheoryData<string> Crashes => CodeTable.Rows("""
        (o as N)!.Parent!
        (o as N)?.Parent
        (o as N)?.Parent?.Parent
        (default(N)).Parent
        (default).Parent
        Path.GetDirectoryName(null)
        Path.GetDirectoryName(Path.GetDirectoryName(null))
        Path.GetDirectoryName(1.ToString())
        Path.GetDirectoryName(o as string)
        Directory.GetParent(o as string)
        $"{o as string}/../x"
        $"{a - 1}/../.."
        Path.Combine(o as string, "..", "x")
        Path.Combine((o as N).FullName, "..")
        (a * 2).ToString() + "/../x"
        (a | a).ToString() + ".."
        1 + "../../x"
        '/' + "../.."
        null + "../../x"
        new DirectoryInfo(null).Parent
        """);

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task An_expression_that_is_no_text_ends_no_rule(string expression)
    {
        string source = "using System.IO; class N { public N Parent; public string FullName; } class C { object M(object o, int a) => " + expression + "; }";
        foreach (DiagnosticAnalyzer rule in new DiagnosticAnalyzer[] { new LiteralPathAnalyzer(), new NearPathAnalyzer(), new RelativePathAnalyzer(), new AbsolutePathAnalyzer(), new ClimbingAnalyzer() })
            await FixRun.AnalyzeBrokenAsync(rule, AnalyzerManifest.Manifest, source);
    }
}
