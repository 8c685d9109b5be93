using Microsoft.CodeAnalysis;
using WorkspaceSdk.Compiler.Analysis;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Measures the rules over one expression of many terms: the time must grow with the terms and not with their square.</summary>
internal static class LongExpressions
{
    // The warm-up of an editor that has been open for a while.
    private const int WarmUps = 60;

    private static readonly int[] Terms = [1_000, 2_000, 5_000, 10_000];

    private static readonly (string Name, Func<int, string> Code)[] Shapes =
    [
        ("\"contracts/f0\" + \"contracts/f1\" + …", static n => Joined(n, " + ", static i => $"\"contracts/f{i}\"")),
        ("\"../a/\" + \"../a/\" + …", static n => Joined(n, " + ", static _ => "\"../a/\"")),
        ("x + \"/contracts/a.json/\" + x + …", static n => Joined(n / 2, " + ", static _ => "x + \"/contracts/a.json/\"")),
        ("BaseDirectory + \"../\" + x + \"../\" + …",
            static n => "System.AppContext.BaseDirectory + " + Joined(n / 2, " + ", static _ => "\"../\" + x")),
        ("BaseDirectory + up + up + …", static n => "System.AppContext.BaseDirectory + " + Joined(n, " + ", static _ => "up")),
        ("$\"../{x}/../{x}/…\"", static n => "$\"" + Joined(n / 2, "/", static _ => "../{x}") + "\""),
        ("Path.Combine(BaseDirectory, \"..\", \"..\", …)",
            static n => "System.IO.Path.Combine(System.AppContext.BaseDirectory, " + Joined(n, ", ", static _ => "\"..\"") + ")"),
        ("one literal ../../…", static n => "\"" + Joined(n, "/", static _ => "..") + "\""),
    ];

    /// <summary>Prints a table of milliseconds.</summary>
    public static void Run()
    {
        string directory = Directory.CreateTempSubdirectory("corpus").FullName;
        Directory.CreateDirectory(Path.Combine(directory, "contracts"));
        foreach (string name in new[] { "a.json", "f0", "f1" })
            File.WriteAllText(Path.Combine(directory, "contracts", name), "");
        File.WriteAllText(Path.Combine(directory, "Program.cs"), "");
        var repository = new CorpusRepository(directory);
        CorpusProject project = repository.Projects[0];
        WorkspaceInCode workspace = repository.WorkspaceOf(project).Declared;
        Console.WriteLine("| milliseconds in all rules | "
            + string.Join(" | ", Terms.Select(static t => t.ToString("n0", System.Globalization.CultureInfo.InvariantCulture)))
            + " |\n|---|" + string.Concat(Terms.Select(static _ => "---|")));
        foreach ((string name, Func<int, string> code) in Shapes)
        {
            // The first times, the just-in-time compiler takes longer than the rules.
            for (int i = 0; i < WarmUps; i++)
                Look(project, workspace, Source(code(100)));
            Console.WriteLine($"| `{name}` | "
                + string.Join(
                    " | ",
                    Terms.Select(t => Least(project, workspace, Source(code(t)))
                        .ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)))
                + " |");
        }

        Directory.Delete(directory, recursive: true);
    }

    private static double Least(CorpusProject project, WorkspaceInCode workspace, string source) =>
        Enumerable.Range(0, 5).Min(_ => Look(project, workspace, source));

    private static double Look(CorpusProject project, WorkspaceInCode workspace, string source)
    {
        SyntaxTree tree = CorpusProject.Parse(source, "Expression.cs");
        return RuleRun.Look(project.Compilation.AddSyntaxTrees(tree).GetSemanticModel(tree), workspace).Milliseconds;
    }

    private static string Source(string expression) => "class C { string M(string x) { var up = \"../\"; return " + expression + "; } }";

    private static string Joined(int count, string separator, Func<int, string> term) =>
        string.Join(separator, Enumerable.Range(0, count).Select(term));
}
