using System.Text;
using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Tool.Changes;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tests;

/// <summary>What git, a list, a file of versions and the program that evaluates say is read as it is meant, or refused.</summary>
public sealed class ChangeReadingTests
{
    [Theory]
    [InlineData("main", "main", "HEAD", true)]
    [InlineData("main...topic", "main", "topic", true)]
    [InlineData("main..topic", "main", "topic", false)]
    [InlineData("main...", "main", "HEAD", true)]
    [InlineData("..topic", "HEAD", "topic", false)]
    public void Since_names_two_revisions(string text, string start, string tip, bool isFromMergeBase) =>
        Assert.Equal(new ComparedRevisions(start, tip, isFromMergeBase), ComparedRevisions.Read(text));

    [Theory]
    [InlineData("--output=x")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    [InlineData("a\nb")]
    public void A_text_that_git_could_take_for_something_else_is_no_revision(string text) =>
        Assert.NotNull(ComparedRevisions.Problem(text));

    [Theory]
    [InlineData("plain.cs", "plain.cs")]
    [InlineData("\"\\303\\244.cs\"", "ä.cs")]
    [InlineData("\"a\\tb\\\"c\\\\d\"", "a\tb\"c\\d")]
    [InlineData("\"ä😀\\n\"", "ä😀\n")]
    [InlineData("\"", "\"")]
    [InlineData("\"no\\escape\"", "\"no\\escape\"")]
    [InlineData("\"\\777\"", "\"\\777\"")]
    public void A_quoted_line_is_the_path_that_git_means(string line, string path) => Assert.Equal(path, QuotedPath.Read(line));

    [Fact]
    public void A_list_holds_a_path_a_line_or_ended_by_NUL()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a b.cs");
        Assert.Equal(["a b.cs", "gone.cs"], Names("a b.cs\r\n\ngone.cs\na b.cs", isNul: false));
        Assert.Equal(["a b.cs", "x\ny"], Names("a b.cs\0x\ny\0", isNul: true));

        IEnumerable<string> Names(string text, bool isNul) => ListedChanges
            .Read(() => new MemoryStream(Encoding.UTF8.GetBytes(text)), "list", isNul, directory.Root)
            .Select(change => Path.GetRelativePath(directory.Root, change.FullPath));
    }

    [Fact]
    public void A_list_with_NUL_is_refused_where_lines_are_expected() => Assert.Equal("WSDK1046", Assert.Throws<WorkspaceException>(
        () => ListedChanges.Read(() => new MemoryStream("a\0b"u8.ToArray()), "list", isNul: false, "/")).Code);

    [Fact]
    public void A_difference_of_git_has_modes_and_contents()
    {
        string id = new('1', 40), none = new('0', 40);
        IReadOnlyList<RawDifference> files = RawDifference.Read(Encoding.UTF8.GetBytes(
            $":100644 100644 {id} {none} M\0a b.cs\0:160000 160000 {id} {id} M\0sub\0:120000 000000 {id} {none} D\0link\0"));
        Assert.Equal([("a b.cs", false), ("sub", true), ("link", true)], files.Select(static file => (file.Path, file.IsDirectory)));
        Assert.Throws<FormatException>(() => RawDifference.Read("warning: no\0a\0"u8.ToArray()));
    }

    [Theory]
    [InlineData("""<PackageVersion Include="A" Version="2" /><PackageVersion Include="B" Version="1" />""", "A")]
    [InlineData("""<PackageVersion Include="A" Version="1" /><PackageVersion Include="B"><Version>3</Version></PackageVersion>""", "B")]
    [InlineData("""<PackageVersion Include="A" Version="1" />""", "B")]
    [InlineData("""<PackageVersion Include="B" Version="1" /> <!-- moved --> <PackageVersion Include="A" Version="1" />""", "")]
    [InlineData(
        """<PackageVersion Include="A" Version="1" /><PackageVersion Include="B" Version="1" /><PackageVersion Include="C" Version="1" />""",
        "C")]
    [InlineData("""<PackageVersion Include="A" Version="2" Condition="true" /><PackageVersion Include="B" Version="1" />""", null)]
    [InlineData(
        """<PackageVersion Include="A" Version="2" /><PackageVersion Include="A" Version="3" /><PackageVersion Include="B" Version="1" />""",
        null)]
    [InlineData("""<PackageVersion Include="A;B" Version="1" />""", null)]
    [InlineData("""<PackageVersion Include="A" Version="1" /><PackageVersion Include="B" Version="1" /><Other Include="x" />""", null)]
    [InlineData("no XML <", null)]
    public void Only_versions_that_differ_are_named_and_anything_else_is_the_whole_file(string items, string? packages)
    {
        const string Before =
            """<Project><ItemGroup><PackageVersion Include="A" Version="1" /><PackageVersion Include="B" Version="1" /></ItemGroup></Project>""";
        IReadOnlySet<string>? found = CentralVersions.Difference(Before, $"<Project><ItemGroup>{items}</ItemGroup></Project>");
        Assert.Equal(packages, found is null ? null : string.Join(',', found));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("tab\tline\n%percent% \u0001 \ud83d\ude00 \ud800 ä")]
    [InlineData("")]
    public void Any_text_survives_a_line(string text)
    {
        string line = GraphText.Line("kind", [text, "next"]);
        Assert.DoesNotContain('\n', line);
        Assert.Equal(["kind", text, "next"], GraphText.Fields(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else\n")]
    [InlineData("workspace-graph 2\n")]
    [InlineData("workspace-graph 2\nproject\t/a\n")]
    [InlineData("workspace-graph 2\nproject\t/a\nend\t2\n")]
    [InlineData("workspace-graph 2\ninput\timport\t/a\nend\t0\n")]
    [InlineData("workspace-graph 2\nproject\t/a\nnonsense\t1\nend\t1\n")]
    [InlineData("workspace-graph 2\nproject\t/a%0\nend\t1\n")]
    [InlineData("workspace-graph 2\nfailure\tno SDK\n")]
    public void An_answer_that_is_not_whole_is_no_answer(string answer) =>
        Assert.Throws<FormatException>(() => GraphAnswerReader.Read(new StringReader(answer)));

    [Fact]
    public void A_line_without_end_is_no_answer()
    {
        string answer = GraphFormat.FirstLine + "\n" + new string('x', GraphFormat.LongestLine + 1);
        Assert.Throws<FormatException>(() => GraphAnswerReader.Read(new StringReader(answer)));
    }

    [Fact]
    public void Both_forms_of_a_solution_are_read()
    {
        using var directory = new TemporaryDirectory();
        string old = directory.Write(
            "Old.sln",
            "Project(\"{FAE04EC0}\") = \"A\", \"src\\A\\A.csproj\", \"{1}\"\r\nEndProject\r\n"
            + "Project(\"{2150E333}\") = \"src\", \"src\", \"{2}\"\r\n");
        string current = directory.Write(
            "New.slnx", """<Solution><Folder Name="/src/"><Project Path="src/A/A.csproj" /></Folder></Solution>""");
        Assert.Contains(directory.FullPath("src/A/A.csproj"), SolutionProjects.Read(old));
        Assert.Contains(directory.FullPath("src/A/A.csproj"), SolutionProjects.Read(current));
        Assert.Equal("WSDK1048", Assert.Throws<WorkspaceException>(() => SolutionProjects.FindOnly(directory.Root)).Code);
    }

    // Each took minutes or more, with the square of its size.
    [Fact]
    public void A_solution_is_read_in_time_in_proportion_to_its_size()
    {
        const int Many = 1_000_000;
        using var directory = new TemporaryDirectory();
        string deep = string.Concat(Enumerable.Repeat("<Folder>", Many)) + """<Project Path="a.csproj" />"""
            + string.Concat(Enumerable.Repeat("</Folder>", Many));
        foreach ((string name, string text) in new[]
        {
            ("lines.sln", new string('\n', Many) + "Project(\"{1}\") = \"a\", \"a.csproj\", \"{2}\"\n"),
            ("blanks.sln", new string(' ', Many) + "\nProject(\"{1}\") = \"a\", \"a.csproj\", \"{2}\"\n"),
            ("deep.slnx", $"<Solution>{deep}</Solution>"),
        })
            Assert.Equal([directory.FullPath("a.csproj")], SolutionProjects.Read(directory.Write(name, text)));
    }

    [Fact]
    public void A_solution_with_a_document_type_is_an_error()
    {
        using var directory = new TemporaryDirectory();
        string solution = directory.Write(
            "a.slnx", """<!DOCTYPE Solution [<!ENTITY a "a.csproj">]><Solution><Project Path="&a;" /></Solution>""");
        Assert.Equal("WSDK1048", Assert.Throws<WorkspaceException>(() => SolutionProjects.Read(solution)).Code);
    }

    [Fact]
    public void A_solution_with_a_path_that_no_file_can_have_is_an_error()
    {
        using var directory = new TemporaryDirectory();
        string solution = directory.Write("a.sln", "Project(\"{1}\") = \"a\", \"a\0.csproj\", \"{2}\"\n");
        Assert.Equal("WSDK1048", Assert.Throws<WorkspaceException>(() => SolutionProjects.Read(solution)).Code);
    }

    // Comparing the trees overflowed the stack, and building them took time with the square of the depth.
    [Fact]
    public void Central_versions_in_a_deep_file_are_unknown()
    {
        const int Many = 100_000;
        string deep = string.Concat(Enumerable.Repeat("<a>", Many)) + string.Concat(Enumerable.Repeat("</a>", Many));
        Assert.Null(CentralVersions.Difference(
            $"""<Project><PackageVersion Include="A" Version="1" />{deep}</Project>""",
            $"""<Project><PackageVersion Include="A" Version="2" />{deep}</Project>"""));
    }
}
