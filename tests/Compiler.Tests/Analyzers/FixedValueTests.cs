using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using WorkspaceSdk.CodeFixes;
using WorkspaceSdk.Compiler.Analysis;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>A fix gives the same path as before: random expressions, run as a program before and after.</summary>
[Slow]
public sealed class FixedValueTests
{
    private const int Expressions = 400;

    // What the code is given; the empty text and absolute paths are where joins differ.
    private const string Given = "\"\", \"t\", \"t/\", \"/other/place\"";

    public static TheoryData<string, int> Rules =>
        new() { { "WSDK2101", 1 }, { "WSDK2103", 2 }, { "WSDK2104", 3 }, { "WSDK2105", 4 }, { "WSDK2105", 5 } };

    [LinuxTheory]
    [MemberData(nameof(Rules))]
    public async Task A_fix_gives_the_same_path(string rule, int seed)
    {
        using var program = new GeneratedProgram();
        var random = new RandomPathCode(seed, program.Repo);
        string[] before = [.. Enumerable.Range(0, Expressions).Select(_ => One(random, rule)).Distinct(StringComparer.Ordinal)];
        (DiagnosticAnalyzer analyzer, CodeFixProvider fix) = Parts(rule);
        WorkspaceManifest manifest = AnalyzerManifest.Manifest with
        {
            Settings = AnalyzerManifest.Manifest.Settings with { RootMode = ManifestRootMode.Constant, Root = program.Repo }
        };

        string source = Source(before);
        string written = await FixRun.FixAllAsync(
            analyzer, fix, manifest, source, Path.Combine(program.Repo, "obj", "app", "workspace.manifest"));
        string[] after = [.. written.Split('\n')
            .Where(static l => l.StartsWith("    text => ", StringComparison.Ordinal))
            .Select(static l => l["    text => ".Length..^1])];

        // A program beside its assembly, as the rule takes the current directory to be; for the others
        // the root, where relative paths are right.
        string directory = rule == "WSDK2105" ? program.Base : program.Repo;
        string[] valuesBefore = Values(program, manifest, source, directory);
        string[] valuesAfter = Values(program, manifest, written, directory);

        Assert.Equal(before.Length, after.Length);
        string differences = string.Join(
            "\n",
            before.Select((b, i) =>
                valuesBefore[i] == valuesAfter[i] ? "" : $"{b}\n  became {after[i]}\n  was {valuesBefore[i]}\n  is  {valuesAfter[i]}")
                .Where(static d => d.Length > 0));
        Assert.True(differences.Length == 0, differences);
        Assert.True(before.Where((b, i) => b != after[i]).Count() > Expressions / 10, "Nearly nothing was fixed.");
    }

    private static string One(RandomPathCode random, string rule) => rule switch
    {
        "WSDK2101" => random.Literal(),
        "WSDK2103" => random.Relative(),
        "WSDK2104" => random.Absolute(),
        _ => random.Climb(),
    };

    private static (DiagnosticAnalyzer Analyzer, CodeFixProvider Fix) Parts(string rule) => rule switch
    {
        "WSDK2101" => (new LiteralPathAnalyzer(), new LiteralPathCodeFix()),
        "WSDK2103" => (new RelativePathAnalyzer(), new RelativePathCodeFix()),
        "WSDK2104" => (new AbsolutePathAnalyzer(), new AbsolutePathCodeFix()),
        _ => (new ClimbingAnalyzer(), new ClimbingCodeFix()),
    };

    private static string[] Values(GeneratedProgram program, WorkspaceManifest manifest, string source, string directory)
    {
        program.Compile(GeneratorRun.Of(manifest, source, kind: OutputKind.ConsoleApplication).Output);
        return program.Run(currentDirectory: directory, arguments: program.Repo).Split('\n');
    }

    private static string Source(IEnumerable<string> expressions) => $$"""
        #nullable disable
        using System;
        using System.IO;
        using System.Linq;
        using App;
        static class Program
        {
        static readonly Func<string, string>[] All =
        {
        {{string.Join('\n', expressions.Select(static e => "    text => " + e + ","))}}
        };
        static void Main(string[] arguments)
        {
            foreach (Func<string, string> one in All)
                Console.WriteLine(string.Join(" | ", new[] { {{Given}} }.Select(text => Value(one, text, arguments[0]))));
        }
        static string Value(Func<string, string> one, string text, string root)
        {
            try
            {
                string value = one(text);
                return string.IsNullOrEmpty(value) ? "nothing" : Path.GetFullPath(value, root);
            }
            catch (Exception failure) when (failure is ArgumentException or NullReferenceException)
            {
                return failure.GetType().Name;
            }
        }
        }
        """;
}
