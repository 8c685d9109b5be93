using WorkspaceSdk.Tool.Health;

namespace WorkspaceSdk.Tests;

/// <summary>
/// What <c>doctor</c> says about declarations that are wrong or mean nothing, and that it says nothing about those that are right.
/// </summary>
public sealed class DeclarationDoctorTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public DeclarationDoctorTests()
    {
        foreach (string file in new[]
        {
            "contracts/a.json", "contracts/draft/b.json", "data/sub/x.txt", "docs/a, b.md", "src/App/App.csproj", "tools/one.cs",
            "contracts/c.yaml", ".c.local.yaml"
        })
            _directory.Write(file, "x");
    }

    /// <summary>A declaration, its code, and words of the message.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Exclud="a*" />""", "WSDK1011", "did you mean Exclude?" },
        { """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Excludes="a*" />""", "WSDK1011", "did you mean Exclude?" },
        {
            """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" IncludeHiden="true" />""",
            "WSDK1011",
            "did you mean IncludeHidden?"
        },
        {
            """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" RespectGitIgnore="false" />""",
            "WSDK1011",
            "did you mean RespectIgnoreFiles?"
        },
        { """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Colour="red" />""", "WSDK1011", "a group knows" },
        {
            """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Item="Content" AlowEmpty="true" />""",
            "WSDK1011",
            "did you mean AllowEmpty?"
        },
        {
            """<WorkspaceFiles Include="C" Base="contracts" Pattern="*.yaml" Configuration="true" />""",
            "WSDK1034",
            "'.c.local.yaml' of the configuration group 'C' is in the root, and its base file is 'contracts/c.yaml'"
        },
        { """<WorkspaceFile Include="C" Base="contracts" Pattern="**/*.json" />""", "WSDK1012", "did you mean WorkspaceFiles?" },
        { """<WorkspaceFlies Include="C" Base="contracts" Pattern="**/*.json" />""", "WSDK1012", "did you mean WorkspaceFiles?" },
        { """<WorkspceFiles Include="C" Base="contracts" Pattern="**/*.json" />""", "WSDK1012", "did you mean WorkspaceFiles?" },
        { """<WorkspaceGroup Include="C" Pattern="**/*.json" />""", "WSDK1012", "did you mean WorkspaceFiles?" },
        { """<WorkspaceDirectories Include="C" Path="contracts" />""", "WSDK1012", "did you mean WorkspaceDirectory?" },
        { """<WorkspaceFiles Include="contracts/**/*.json" />""", "WSDK2004", "write a name in Include and the glob in Pattern" },
        { """<WorkspaceFiles Include="contracts/a.json" Pattern="*" />""", "WSDK2004", "write a name in Include and the path in Pattern" },
        { """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Projects="src/App" />""", "WSDK1013", "write 'src/App/**'" },
        {
            """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Projects="app.csproj" />""",
            "WSDK1013",
            "did you mean 'src/App/App.csproj'?"
        },
        {
            """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Projects="*.csproj" />""",
            "WSDK1013",
            "for example 'src/App/App.csproj'"
        },
        {
            """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Projects="data/**;contracts/**" />""",
            "WSDK1013",
            "no project file"
        },
        {
            """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Projects="src/A/*.csproj, src/B/*.csproj" />""",
            "WSDK1013",
            "';'"
        },
        { """<WorkspaceFiles Include="D" Base="data" Pattern="**" Exclude="data/sub/**" />""", "WSDK1014", "Did you mean 'sub/**'?" },
        {
            """<WorkspaceFiles Include="D" Base="data/sub" Pattern="**"><Exclude>data/sub/y.txt</Exclude></WorkspaceFiles>""",
            "WSDK1014",
            "Did you mean 'y.txt'?"
        },
        {
            """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Item="EmbededResource" />""",
            "WSDK1015",
            "did you mean EmbeddedResource?"
        },
        {
            """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Item="AdditionalFile" />""",
            "WSDK1015",
            "did you mean AdditionalFiles?"
        },
        { """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Item="Complie" />""", "WSDK1015", "did you mean Compile?" },
        {
            """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Item="GlobalAnalyzerConfigFiles" />""",
            "WSDK1016",
            "EditorConfigFiles"
        },
        { """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Item="PackageReference" />""", "WSDK1016", "restore" },
        { """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Item="Using" />""", "WSDK1016", "names" },
        {
            """<WorkspaceFiles Include="C" Base="contracts" Pattern="*.json;x.json, *.yaml" />""",
            "WSDK1017",
            "did you mean 'x.json;*.yaml'?"
        },
        {
            """<WorkspaceFiles Include="C" Base="contracts" Pattern="*.json" Exclude="*.tmp, *.bak" />""",
            "WSDK1017",
            "did you mean '*.tmp;*.bak'?"
        },
        { """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json, **/*.yaml" />""", "WSDK1002", "Separate globs with ';'" },
        { """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Content="Binary" />""", "WSDK1003", "Text or Utf8" },
        { """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" AllowEmpty="yes" />""", "WSDK1003", "true or false" },
        { """<WorkspaceFiles Include="C" Base="../x" Pattern="**/*.json" />""", "WSDK1003", "not inside" },
        { """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Exclude="$(X)/*" />""", "WSDK1003", "<Exclude>" },
        { """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*" Exclude="*" />""", "WSDK1003", "<Exclude>" },
        { """<WorkspaceFiles Include="my-x" Pattern="**" />""", "WSDK2004", "my-x" },
        { """<WorkspaceFiles Include="Content" Base="contracts" Pattern="*.json" Content="Text" />""", "WSDK2004", "Content" },
        { """<WorkspaceFiles Include="C" Base="config" Pattern="**/*.json" />""", "WSDK1001", "the directory 'config' does not exist" },
        { """<WorkspaceFiles Include="C" Base="Contracts" Pattern="**/*.json" />""", "WSDK1001", "did you mean 'contracts'?" },
        { """<WorkspaceFiles Include="C" Base="contracts/a.json" Pattern="**" />""", "WSDK1001", "is a file" },
        { """<WorkspaceFiles Include="C" Base="contracts" Pattern="contracts/**/*.json" />""", "WSDK1001", "did you mean '**/*.json'?" },
        { """<WorkspaceDirectory Include="Foo" />""", "WSDK0004", "'Foo'" },
        { """<WorkspaceDirectory Include="my-dir" Path="x" />""", "WSDK0008", "my-dir" },
        { """<WorkspaceDirectory Include="Config" Path="etc" />""", "WSDK0005", "WorkspaceConfigDir" },
    };

    /// <summary>Declarations that are right, and look like mistakes.</summary>
    public static TheoryData<string> Right =>
    [
        """<WorkspaceFiles Include="C" Base=".\contracts" Pattern="**/*.json" />""",
        """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Item="Content" Link="x" Context="y" CopyToOutputDirectory="Always" Mine="z" />""",
        """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Item="MyOwnList" />""",
        """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Item="Pages" />""",
        """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Item="EmbeddedResources" /><Reads Include="@(EmbeddedResources)" />""",
        """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Item="embeddedresource" />""",
        """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Projects="src/**" />""",
        """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Projects="src/App/App.csproj;later/**" />""",
        """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Projects="tools/one.csproj" />""",
        """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.json" Projects="tools/*" />""",
        """<WorkspaceFiles Include="D" Base="docs" Pattern="a, b.md" />""",
        """<WorkspaceFiles Include="D" Base="docs" Pattern="*, *.md" />""",
        """<WorkspaceFiles Include="C" Base="contracts" Pattern="**/*.{json, yaml,yaml}" />""",
        """<WorkspaceFiles Include="C" Base="contracts" Pattern="*.json" Exclude="other/**" />""",
        """<WorkspaceFiles Include="C" Base="none" Pattern="*.json" AllowEmpty="true" />""",
        """<WorkspaceRules Include="x" /><WorkspaceFileVersion Include="1" /><WorkspaceFolder Include="a" />""",
        """<workspacefiles Include="C" Base="contracts" Pattern="*.json" />""",
        """<WorkspaceFiles Include="C" Base="contracts" pattern="*.json" />""",
        """<WorkspaceFiles Include="C" Pattern="x" /><WorkspaceFiles Update="C" Base="contracts" Pattern="*.json" />""",
        """<WorkspaceFiles Include="C" Pattern="none" /><WorkspaceFiles Remove="C" />""",
    ];

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_declaration_that_is_wrong_or_means_nothing_is_reported_at_its_line(string item, string code, string words)
    {
        Observation found = Assert.Single(Declared("<!-- above -->\n" + item), observation => observation.Code == code);
        Assert.Contains(words, found.Message, StringComparison.Ordinal);
        Assert.Equal(("Directory.Workspace.props", 2), (found.Path, found.Line));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void A_declaration_that_is_right_is_not_reported(string item) => Assert.Empty(Declared(item));

    [Fact]
    public void One_mistake_hides_no_other()
    {
        string[] codes = [.. Declared("""
            <WorkspaceDirectory Include="Out" Path="../out" />
            <WorkspaceFiles Include="my-x" Pattern="a[b" Content="Binary" AllowEmpty="yes" Base="../x" Exclud="y" />
            <WorkspaceFiles Include="Good" Base="contracts" Pattern="*.json" />
            <WorkspaceFiles Include="Empty" Base="contracts" Pattern="*.none" />
            """).Select(static observation => observation.Code!)];
        Assert.Equal(
            ["WSDK0004", "WSDK1001", "WSDK1002", "WSDK1003", "WSDK1003", "WSDK1003", "WSDK1011", "WSDK2004"],
            codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Info_and_why_go_on_with_what_is_right()
    {
        Declare("""
            <WorkspaceDirectory Include="Out" Path="../out" />
            <WorkspaceDirectory Include="Own" Path="own" />
            <WorkspaceFiles Include="Bad" Base="../x" Pattern="**" />
            <WorkspaceFiles Include="Good" Base="contracts" Pattern="*.json" />
            """);
        ToolResult info = ToolProcess.Run(_directory.Root, "info");
        Assert.Equal(0, info.ExitCode);
        Assert.Contains("  Good: *.json in contracts\n", info.Output, StringComparison.Ordinal);
        Assert.Contains("  Own: own\n", info.Output, StringComparison.Ordinal);
        Assert.Contains("(1): WSDK0004:", info.Errors, StringComparison.Ordinal);
        Assert.Contains("(3): WSDK1003:", info.Errors, StringComparison.Ordinal);
        Assert.Contains("  in Good: matches", ToolProcess.Run(_directory.Root, "why", "contracts/a.json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("directory.workspace.props", true)]
    [InlineData("Directory.Workspace.prop", true)]
    [InlineData("src/Directory.Worksapce.props", true)]
    [InlineData("Directory.Packages.props", false)]
    [InlineData("Directory.Build.props", false)]
    public void A_file_with_nearly_a_markers_name_is_reported(string file, bool isTold)
    {
        _directory.Write("global.json", "{}");
        _directory.Write(file, "<Project />");
        string[] codes = isTold ? ["WSDK0016"] : [];
        Assert.Equal(codes, Observations().Select(static observation => observation.Code!));
    }

    [Theory]
    [InlineData("<Project />", null, true)]
    [InlineData("<Project />", ".git/HEAD", false)]
    [InlineData("<Project />", ".git", false)]
    [InlineData("""<Project><Import Project="../Directory.Workspace.props" /></Project>""", null, false)]
    [InlineData("<Project><PropertyGroup><NoWarn>WSDK0015</NoWarn></PropertyGroup></Project>", null, false)]
    public void A_marker_that_hides_another_is_reported_from_above_and_below(string inner, string? repository, bool isTold)
    {
        Declare("""<WorkspaceFiles Include="Good" Base="contracts" Pattern="*.json" />""");
        _directory.Write("src/Directory.Workspace.props", inner);
        if (repository is not null)
            _directory.Write("src/" + repository);

        bool above = Observations().Any(static observation => observation.Code == "WSDK0015");
        bool below = new HealthCheck(WorkspaceTree.Open(_directory.FullPath("src/App")), CancellationToken.None).Observations()
            .Any(static observation => observation.Code == "WSDK0015");
        Assert.Equal((isTold, isTold), (above, below));
    }

    [Fact]
    public void Findings_that_the_marker_silences_are_not_reported()
    {
        _directory.Write(
            "Directory.Workspace.props",
            """<Project><PropertyGroup><NoWarn>$(NoWarn);WSDK1011</NoWarn></PropertyGroup><ItemGroup><WorkspaceFiles Include="C" Base="contracts" Pattern="*" Exclud="x" /></ItemGroup></Project>""");
        Assert.Empty(Observations());
    }

    [Fact]
    public void A_default_exclude_that_is_malformed_is_reported_at_its_line()
    {
        _directory.Write(
            "Directory.Workspace.props",
            "<Project>\n<PropertyGroup>\n<WorkspaceDefaultExcludes>a**;**/bin/**</WorkspaceDefaultExcludes>\n</PropertyGroup>\n</Project>");
        Observation found = Assert.Single(Observations());
        Assert.Equal(("WSDK2005", 3), (found.Code, found.Line));
        Assert.Contains("'a**', column 2", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WorkspaceClassName", "my-class", true)]
    [InlineData("WorkspaceClassName", "Relative", true)]
    [InlineData("WorkspaceClassName", "Paths", false)]
    [InlineData("WorkspaceRootMode", "Sometimes", true)]
    [InlineData("WorkspaceRootMode", "1", true)]
    [InlineData("WorkspaceRootMode", "constant", false)]
    [InlineData("WorkspaceVisibility", "secret", true)]
    [InlineData("WorkspaceVisibility", "Public", false)]
    [InlineData("WorkspaceGlobalUsing", "perhaps", true)]
    [InlineData("WorkspaceGlobalUsing", "True", false)]
    [InlineData("WorkspaceEmit", "Both", true)]
    [InlineData("WorkspaceEmit", "source", false)]
    [InlineData("WorkspaceEmit", "$(NotKnownHere)", false)]
    [InlineData("WorkspaceContentSizeLimit", "1MB", true)]
    [InlineData("WorkspaceContentSizeLimit", "99999999999999999999", true)]
    [InlineData("WorkspaceContentSizeLimit", "0", false)]
    [InlineData("WorkspaceContentSizeLimit", "", false)]
    public void A_setting_that_a_build_refuses_is_reported_at_its_line(string property, string value, bool isRefused)
    {
        _directory.Write(
            "Directory.Workspace.props", $"<Project>\n<PropertyGroup>\n<{property}>{value}</{property}>\n</PropertyGroup>\n</Project>");
        (string?, int)[] refused = isRefused ? [("WSDK2005", 3)] : [];
        Assert.Equal(
            refused, Observations().Where(static found => found.Code is not null).Select(static found => (found.Code, found.Line)));
    }

    [LinuxTheory]
    [InlineData("aux.txt")]
    [InlineData("CON")]
    [InlineData("con.tar.gz")]
    [InlineData("lpt1 .x")]
    [InlineData("a:b")]
    [InlineData("q?")]
    [InlineData("a*b")]
    [InlineData("a|b")]
    [InlineData("back\\slash")]
    [InlineData("quo\"te")]
    [InlineData("trailing.")]
    [InlineData("trailing ")]
    [InlineData("tab\there")]
    [InlineData("line\nbreak")]
    [InlineData("del\u007F")]
    [InlineData("COM¹")]
    public void A_name_that_Windows_cannot_hold_is_reported(string name)
    {
        _directory.Write("global.json", "{}");
        _directory.Write("names/" + name);
        Observation found = Assert.Single(Observations());
        Assert.Equal(("WSDK1018", "names/" + name), (found.Code, found.Path));
    }

    [Theory]
    [InlineData("auxiliary.txt")]
    [InlineData("console")]
    [InlineData("com10")]
    [InlineData(".hidden")]
    [InlineData("a b.c")]
    [InlineData("größe")]
    public void A_name_that_every_system_holds_is_not_reported(string name)
    {
        _directory.Write("global.json", "{}");
        _directory.Write("names/" + name);
        Assert.Empty(Observations());
    }

    [LinuxTheory]
    [InlineData("Name", "name")]
    [InlineData("\u00E9t\u00E9", "e\u0301te\u0301")]
    [InlineData("\u00C9", "e\u0301")]
    [InlineData("\uAC00", "\u1100\u1161")]
    public void Twins_are_reported_once_and_not_for_the_entries_below(string one, string other)
    {
        _directory.Write("global.json", "{}");
        _directory.Write($"names/{one}/x.txt");
        _directory.Write($"names/{other}/x.txt");
        Observation found = Assert.Single(Observations());
        Assert.Equal("WSDK1018", found.Code);
    }

    private void Declare(string items) =>
        _directory.Write("Directory.Workspace.props", $"<Project><ItemGroup>{items}</ItemGroup></Project>");

    private Observation[] Declared(string items)
    {
        Declare(items);
        return Observations();
    }

    private Observation[] Observations() =>
        [.. new HealthCheck(WorkspaceTree.Open(_directory.Root), CancellationToken.None).Observations()];
}
