namespace WorkspaceSdk.Tests;

/// <summary><c>Content="Text"</c> and <c>Content="Utf8"</c>: what a file holds, as a constant.</summary>
public sealed class ContentTests
{
    [Fact]
    public void Contents_are_compiled_in_and_again_when_they_change()
    {
        using var workspace = new TestWorkspace("""
            <WorkspaceFiles Include="Queries" Base="sql" Pattern="**/*.sql" Content="Text" />
            <WorkspaceFiles Include="Schemas" Base="schemas" Pattern="*.json" Members="None" Content="Utf8" />
            """);
        const string query = "select \"a\",\t'b'\r\nfrom t -- {0} \\ \u2028\n";
        workspace.Write("sql/orders/open.sql", "\uFEFF" + query);
        workspace.Write("schemas/order.json", "{\"name\":\"\u00E9\U0001F600\"}");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", """
            const string open = Workspace.Content.Queries.Orders.OpenSql;
            Console.OutputEncoding = System.Text.Encoding.UTF8;
            Console.Write(open + "|" + System.Text.Encoding.UTF8.GetString(Workspace.Content.Schemas.OrderJson) + "|" + Workspace.Relative.Queries.Orders.OpenSql);
            """);

        Assert.Equal(1, workspace.Build(project).Succeeded().CompilerRuns);
        Assert.Equal(query + "|{\"name\":\"\u00E9\U0001F600\"}|sql/orders/open.sql", Run(workspace));
        Assert.Equal(0, workspace.Build(project).Succeeded().CompilerRuns);

        workspace.Write("schemas/order.json", "{}");
        Assert.Equal(1, workspace.Build(project).Succeeded().CompilerRuns);
        Assert.Contains("|{}|", Run(workspace), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""Content="Text" """, "printf 'a\\xffb' > files/a.txt", "WSDK1008", "byte 1 begins no character")]
    [InlineData("""Content="Utf8" """, "printf 'a\\xffb' > files/a.txt", "WSDK1008", "'files/a.txt'")]
    [InlineData("""Content="Text" """, "head -c 1048577 /dev/zero > files/a.txt", "WSDK1009", "has 1048577 bytes")]
    [InlineData("""Content="Bytes" """, "touch files/a.txt", "WSDK1003", "write Text or Utf8")]
    public void Content_that_cannot_be_compiled_in_is_an_error_at_the_group(string metadata, string command, string code, string reason)
    {
        using var workspace = new TestWorkspace($"""<WorkspaceFiles Include="Files" Base="files" Pattern="*" {metadata}/>""");
        workspace.Write("files/b.txt", "fine");
        Command.Run(workspace.Root, "bash", ["-c", command]).Succeeded();
        string project = workspace.Project("src/App/App.csproj");
        workspace.Write("src/App/Program.cs", "Console.WriteLine();");
        workspace.Dotnet("restore", project).Succeeded();

        CommandResult result = workspace.Dotnet("msbuild", project, "-t:GetWorkspaceFiles", "-nologo").Failed();

        Assert.Contains(TestWorkspace.WorkspaceFile + "(6): error " + code, result.Output, StringComparison.Ordinal);
        Assert.Contains(reason, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_may_be_called_Content_as_long_as_no_group_has_contents()
    {
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="Content" Base="files" Pattern="*" />""");
        workspace.Write("files/a.txt", "");
        string project = workspace.Project("src/App/App.csproj");
        workspace.Dotnet("restore", project).Succeeded();
        workspace.Dotnet("msbuild", project, "-t:GetWorkspaceFiles", "-nologo").Succeeded();

        workspace.DeclareWorkspace("""
            <WorkspaceFiles Include="Content" Base="files" Pattern="*" />
            <WorkspaceFiles Include="Texts" Base="files" Pattern="*" Content="Text" />
            """);
        Assert.Contains(
            "(6): error WSDK2004",
            workspace.Dotnet("msbuild", project, "-t:GetWorkspaceFiles", "-nologo").Failed().Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void More_text_than_an_assembly_holds_is_reported_at_the_group()
    {
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="Books" Base="books" Pattern="*.txt" Content="Text" />""");
        string project = workspace.Project(
            "src/App/App.csproj", "<PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>");
        for (int i = 0; i < 9; i++)
            workspace.Write($"books/b{i}.txt", new string((char)('a' + i), 1_000_000));
        string uses = string.Join(" + ", Enumerable.Range(0, 9).Select(static i => $"Workspace.Content.Books.B{i}Txt.Length"));
        workspace.Write("src/App/Program.cs", $"Console.WriteLine({uses});");

        BuildResult build = workspace.Build(project);

        Diagnostic warning = Assert.Single(build.Warnings, static w => w.Code == "WSDK2007");
        Assert.Equal(workspace.FullPath(TestWorkspace.WorkspaceFile), warning.File);
        Assert.Contains("'Books' brings 18000", warning.Text, StringComparison.Ordinal);
        Assert.Equal("CS8103", build.Failed().Code);

        workspace.Delete("books/b8.txt");
        workspace.Write("src/App/Program.cs", $"Console.WriteLine({uses[..uses.LastIndexOf(" + ", StringComparison.Ordinal)]});");
        Assert.Empty(workspace.Build(project).Succeeded().Warnings);
    }

    private static string Run(TestWorkspace workspace) => workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output;
}
