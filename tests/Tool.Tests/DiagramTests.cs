using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Tool.Diagrams;
using WorkspaceSdk.Tool.Graphs;
using WorkspaceSdk.Tool.Output;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tests;

/// <summary>The forms of a diagram, made without MSBuild: what they hold, and that no name is more than a name.</summary>
public sealed partial class DiagramTests
{
    public static TheoryData<string> Names =>
    [
        "<script>alert(1)</script>", "a\"]; p0 --> p1", "a\" onload=\"x", "'><img src=x>", "a&amp;b", "#quot;", "back\\slash\"",
        "new\nline", "tab\tbell\a", "\u202Eright", "##vso[task]", "::set-output", "Ünïcode 項目", "`code`", "</style></script>",
        "%% {init}", "]]>", "--",
    ];

    [Fact]
    public void A_diagram_has_references_groups_and_shared_files()
    {
        Assert.Equal(
            """
            a/A.csproj (program)
              project b/B.csproj
              group Contracts
              file shared.props
            b/B.csproj (library)
              file shared.props
            c/C.csproj (test)
              project a/A.csproj

            """.ReplaceLineEndings("\n"),
            Written(static output => new TextDiagram(output)));
        Assert.Equal(
            """
            flowchart LR
              p0(["A"])
              p1["B"]
              p2{{"C"}}
              g0[("Contracts")]
              f0>"shared.props"]
              p0 --> p1
              p0 -.-> g0
              p0 -.-> f0
              p1 -.-> f0
              p2 --> p0

            """.ReplaceLineEndings("\n"),
            Written(static output => new MermaidDiagram(output, areFilesShown: true)));
        Assert.Equal(
            """
            digraph projects {
              rankdir=LR;
              p0 [label="A", tooltip="a/A.csproj", shape=ellipse];
              p1 [label="B", tooltip="b/B.csproj", shape=box];
              p2 [label="C", tooltip="c/C.csproj", shape=hexagon];
              g0 [label="Contracts", shape=cylinder];
              p0 -> p1;
              p0 -> g0 [style=dashed];
              p2 -> p0;
            }

            """.ReplaceLineEndings("\n"),
            Written(static output => new DotDiagram(output, areFilesShown: false)));
        Assert.Equal(
            """{"path":"a/A.csproj","executable":true,"test":false,"packable":false,"references":["b/B.csproj"],"groups":["Contracts"],"sharedFiles":["shared.props"]}""",
            Written(static output => new DiagramJson(new JsonLine(output))).Split('\n')[0]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_only_a_name(string name)
    {
        ProjectDiagram diagram = Diagram(name);
        string page = Written(static output => new HtmlDiagram(output), diagram);
        // What a parser of HTML makes of it: no element and no attribute more than for a plain name.
        string plain = Written(static output => new HtmlDiagram(output), Diagram("Plain"));
        Assert.Equal(Tags(plain), Tags(page));
        Match section = Assert.Single(SectionNames().Matches(page), static match => match.Value.Contains("a/", StringComparison.Ordinal));
        string shown = WebUtility.HtmlDecode(section.Groups[1].Value);
        Assert.Equal($"a/{Visible(name)}.csproj", Visible(shown));

        string mermaid = Written(static output => new MermaidDiagram(output, areFilesShown: true), diagram);
        Assert.All(mermaid.TrimEnd('\n').Split('\n')[1..], static line => Assert.Matches(MermaidLine(), line));
        string dot = Written(static output => new DotDiagram(output, areFilesShown: true), diagram);
        Assert.All(dot.TrimEnd('\n').Split('\n')[2..^1], static line => Assert.Matches(DotLine(), line));
        string json = Written(static output => new DiagramJson(new JsonLine(output)), diagram);
        Assert.Equal($"a/{name}.csproj", JsonDocument.Parse(json.Split('\n')[0]).RootElement.GetProperty("path").GetString());
    }

    [Fact]
    public void Only_the_script_of_the_page_may_run_and_nothing_is_loaded()
    {
        string page = Written(static output => new HtmlDiagram(output));
        string script = page.Split("<script>")[1].Split("</script>")[0];
        string hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script)));
        Assert.Contains($"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_is_left_of_those_that_it_uses_and_a_circle_ends()
    {
        var projects = Enumerable.Range(0, 2000).Select(static i => new ProjectNode($"/r/{i:D4}/P.csproj")).ToList();
        for (int i = 0; i + 1 < projects.Count; i++)
            projects[i].References.Add(projects[i + 1].FullPath);
        projects[^1].References.Add(projects[^2].FullPath);
        var layout = new LayeredLayout(Diagram(projects));
        Assert.Equal(Enumerable.Range(0, 2000), layout.Columns.SelectMany(static column => column));
        Assert.All(layout.Columns, static column => Assert.Single(column));
    }

    private static string Visible(string text) =>
        string.Concat(text.Select(static c => WorkspaceSdk.Manifest.Diagnostics.VisibleText.IsControl(c) ? '?' : c))
            .Replace("##vso", "?#vso", StringComparison.Ordinal);

    private static string[] Tags(string page) => [.. Tag().Matches(page).Select(static tag => Attributes().Replace(tag.Value, "=\"\""))];

    private static string Written(Func<ResultStream, IDiagramOutput> create, ProjectDiagram? diagram = null)
    {
        using var written = new MemoryStream();
        var console = new ToolConsole(() => written, showsResults: false, TextWriter.Null, showsMessages: false);
        using (var output = new ResultStream(console))
        {
            create(output).Write(diagram ?? Diagram("A"));
            output.Flush();
        }

        return System.Text.Encoding.UTF8.GetString(written.ToArray());
    }

    private static ProjectDiagram Diagram(string name)
    {
        string shared = Path.Combine(RepositoryPaths.Root, "README.md");
        ProjectNode first = new($"/r/a/{name}.csproj"), second = new("/r/b/B.csproj"), third = new("/r/c/C.csproj");
        first.Flags.Add(ProjectFlag.Executable);
        third.Flags.Add(ProjectFlag.Test);
        first.References.Add(second.FullPath);
        third.References.Add(first.FullPath);
        first.Inputs.Add(shared, InputReason.Import);
        second.Inputs.Add(shared, InputReason.Import);
        first.Inputs.Add("/r/gone", InputReason.Import);
        second.Inputs.Add("/r/gone", InputReason.Import);
        var graph = new ProjectGraph([first, second, third]);
        return ProjectDiagram.Of(
            graph,
            graph.Projects,
            project => project == first ? ["Contracts"] : [],
            path => path == shared ? "shared.props" : path["/r/".Length..]);
    }

    private static ProjectDiagram Diagram(IReadOnlyList<ProjectNode> projects)
    {
        var graph = new ProjectGraph(projects);
        return ProjectDiagram.Of(graph, graph.Projects, static _ => [], static path => path);
    }

    [GeneratedRegex("<section id=\"p\\d+\" data-name=\"([^\"]*)\">")]
    private static partial Regex SectionNames();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("=\"[^\"]*\"")]
    private static partial Regex Attributes();

    [GeneratedRegex("""^  (p\d+(\(\["[^"]*"\]\)|\["[^"<>`\\]*"\]|\{\{"[^"]*"\}\})|g\d+\[\("[^"]*"\)\]|f\d+>"[^"]*"\]|p\d+ (-->|-\.->) [pgf]\d+)$""")]
    private static partial Regex MermaidLine();

    [GeneratedRegex("""^  ([pgf]\d+ \[label="([^"\\]|\\.)*"(, tooltip="([^"\\]|\\.)*")?, shape=\w+\];|p\d+ -> [pgf]\d+( \[style=dashed\])?;)$""")]
    private static partial Regex DotLine();
}
