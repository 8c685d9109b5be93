namespace WorkspaceSdk.Tests;

/// <summary>What an editor shows: a real language server with analyzers on.</summary>
public sealed class LanguageServerTests
{
    private const string Group = """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""";
    private const string File = "src/App/Program.cs";
    private const string Project = "src/App/App.csproj";
    private const string Solution = "All.slnx";

    [LanguageServerFact]
    public void Members_have_completion_and_hover_texts_and_rules_report()
    {
        using TestWorkspace workspace = Workspace();
        using var server = new LanguageServer(workspace.Root, Solution);
        server.Open(File, "Console.WriteLine(App.Workspace.);\n");

        string[] members = server.Until(
            () => server.Completion(File, 0, "Console.WriteLine(App.Workspace.".Length), static labels => labels.Contains("Contracts"));
        Assert.Contains("ConfigDirectory", members);
        Assert.Contains("Relative", members);
        Assert.Contains("Root", members);
        Assert.DoesNotContain(members, static label => label.StartsWith("__", StringComparison.Ordinal));

        server.Change(File, 2, "Console.WriteLine(App.Workspace.Contracts.);\n");
        string[] inGroup = server.Until(
            () => server.Completion(File, 0, "Console.WriteLine(App.Workspace.Contracts.".Length),
            static labels => labels.Contains("Files"));
        Assert.Contains("AJson", inGroup);
        Assert.Contains("Find", inGroup);
        Assert.Contains("TryFind", inGroup);

        server.Change(File, 3, "Console.WriteLine(App.Workspace.Contracts.AJson);\nConsole.WriteLine(\"contracts/a.json\");\n");
        string hover = server.Until(
            () => server.Hover(File, 0, "Console.WriteLine(App.Workspace.Contracts.A".Length),
            static text => text.Contains("contracts/a.json", StringComparison.Ordinal));
        Assert.Contains("AJson", hover, StringComparison.Ordinal);
        Assert.Contains(
            $"group at Directory.Workspace.props:{LineOf(workspace, "Include=\"Contracts\"")}", hover, StringComparison.Ordinal);
        server.Until(
            () => server.Diagnostics(File),
            static found => Array.Exists(found, static d => d.StartsWith("WSDK2101", StringComparison.Ordinal)));
    }

    [LanguageServerFact]
    public void A_mistake_in_a_declaration_keeps_the_members()
    {
        using TestWorkspace workspace = Workspace();
        workspace.Dotnet("build", Project).Succeeded();
        workspace.DeclareWorkspace(Group + """<WorkspaceFiles Include="Con tracts" Base="contracts" Pattern="*" />""");
        using var server = new LanguageServer(workspace.Root, Solution);
        server.Open(File, "Console.WriteLine(App.Workspace.Contracts.AJson); int wrong = \"\";\n");

        string[] found = server.Until(
            () => server.Diagnostics(File),
            static found => Array.Exists(found, static d => d.StartsWith("CS0029", StringComparison.Ordinal)));

        Assert.DoesNotContain(found, static d => d.StartsWith("CS0103", StringComparison.Ordinal)
            || d.StartsWith("CS0117", StringComparison.Ordinal)
            || d.StartsWith("CS0234", StringComparison.Ordinal));
        Assert.Contains("AJson", server.Completion(File, 0, "Console.WriteLine(App.Workspace.Contracts.".Length));
    }

    [LanguageServerFact]
    public void Half_typed_code_does_not_end_the_server()
    {
        const string Node = "class N { public N? Parent; public string FullName = \"\"; }\n";
        using TestWorkspace workspace = Workspace();
        using var server = new LanguageServer(workspace.Root, Solution);
        string[] typed =
        [
            "object o = new N(); var p = (o as N)!.", "object o = new N(); var p = (o as N)!.Parent!;",
            "object o = new N(); var p = (o as N)?.Parent;", "var p = Path.GetDirectoryName(null);",
            "object o = \"\"; var p = Path.Combine(o as string, \"..\", \"x\");", "int a = 1; var p = (a * 2).ToString() + \"/../x\";",
            "var p = 1 + \"../../x\";", "object o = \"\"; var p = $\"{o as string}/../x\";",
        ];
        server.Open(File, "\n" + Node);

        for (int version = 2; version < typed.Length + 2; version++)
        {
            // Each text has an error of its own, so diagnostics with that error belong to this text.
            string mark = $"Mark{version}";
            server.Change(File, version, typed[version - 2] + $" {mark}();\n" + Node);
            server.Until(() => server.Diagnostics(File), found => Array.Exists(found, d => d.Contains(mark, StringComparison.Ordinal)));
            Assert.True(server.IsAlive);
        }
    }

    private static int LineOf(TestWorkspace workspace, string text) =>
        1 + Array.FindIndex(
            System.IO.File.ReadAllLines(workspace.FullPath("Directory.Workspace.props")),
            line => line.Contains(text, StringComparison.Ordinal));

    private static TestWorkspace Workspace()
    {
        var workspace = new TestWorkspace(Group);
        workspace.Write("contracts/a.json");
        workspace.Project(Project);
        workspace.Write(Solution, $"""<Solution><Project Path="{Project}" /></Solution>""");
        workspace.Write(File, "Console.WriteLine(App.Workspace.Contracts.AJson);\n");
        workspace.Dotnet("restore", Project).Succeeded();
        return workspace;
    }
}
