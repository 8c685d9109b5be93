namespace WorkspaceSdk.Tests;

/// <summary><c>WorkspaceEmit=Source</c>: the build writes the code, in the project's language.</summary>
public sealed class SourceModeTests
{
    // Names that some language has other plans for.
    private static readonly string[] HardNames =
    [
        "event/end.json", "type/module.json", "2024/_.json", "say \"hi\"/it's.json", "\u00FCber/\u4E2D\u6587.json", "to string/.json",
        "orders-module/x.json", "root/directory", "global/system/string.json", "signs/---"
    ];

    private const string Text = "first \"line\"\r\n\tsecond {0} \\ \u201Cquoted\u201D \u0001\u0085\u2028 \U0001F600\n";

    private const string Items = """
        <WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*" IncludeHidden="true" />
        <WorkspaceFiles Include="module" Base="contracts/orders" Pattern="*.json" Members="None" Content="Text" />
        """;

    public static TheoryData<string, string, string, string> Languages => new()
    {
        {
            "fsproj", "Program.fs", """<ItemGroup><Compile Include="Program.fs" /></ItemGroup>""", """
            module Program
            open App
            [<System.Obsolete(Workspace.Relative.Contracts.Orders.V2Json)>]
            let old = 0
            let isOrder (path: string) = match path with Workspace.Relative.Contracts.Orders.V2Json -> true | _ -> false
            let lines = [ Workspace.Root; Workspace.ConfigDirectory; Workspace.Contracts.Orders.V2Json; Workspace.Contracts.Orders.Directory; Workspace.Contracts.Event.EndJson; Workspace.Contracts.Type.ModuleJson
                          Workspace.Relative.ConfigDirectory; string (isOrder "contracts/orders/v2.json"); Workspace.Content.``module``.V2Json ]
            System.Console.Out.Write(System.String.Join("\n", lines))
            """
        },
        {
            "vbproj", "Program.vb", "", """
            Module Program
                Const Mine As String = "./" & Workspace.Relative.ConfigDirectory
                Sub Main()
                    Dim lines = {Workspace.Root, Workspace.ConfigDirectory, Workspace.Contracts.Orders.V2Json, Workspace.Contracts.Orders.Directory, Workspace.Contracts.[Event].EndJson, Workspace.Contracts.Type.ModuleJson,
                                 Mine.Substring(2), (Workspace.Relative.Contracts.Orders.V2Json = "contracts/orders/v2.json").ToString(), Workspace.Content.[module].V2Json}
                    Console.Out.Write(String.Join(ChrW(10), lines))
                End Sub
            End Module
            """
        },
    };

    [Theory]
    [InlineData(
        "fsproj", "Program.fs", "<ItemGroup><Compile Include=\"Program.fs\" /></ItemGroup>",
        "module Program\nSystem.Console.Out.Write(App.Workspace.@)", "Contracts.AJson", "Contracts.Orders.Files.[0]")]
    [InlineData(
        "vbproj", "Program.vb", "",
        "Module Program\nSub Main()\nConsole.Out.Write(Workspace.@)\nEnd Sub\nEnd Module", "Contracts.AJson", "Contracts.Orders.Files(0)")]
    public void A_list_of_files_is_there_at_the_build_after_its_first_use(
        string extension, string file, string body, string code, string before, string after)
    {
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""");
        workspace.Write("contracts/a.json");
        workspace.Write("contracts/orders/v1.json");
        string project = workspace.Project(
            "src/App/App." + extension, body + "<PropertyGroup><LangVersion>default</LangVersion></PropertyGroup>");
        workspace.Write("src/App/" + file, code.Replace("@", before, StringComparison.Ordinal));
        workspace.Build(project).Succeeded();
        string source = "src/App/obj/Debug/net10.0/Workspace.g" + Path.GetExtension(file);
        Assert.DoesNotContain("FileList", workspace.Read(source), StringComparison.Ordinal);

        workspace.Write("src/App/" + file, code.Replace("@", after, StringComparison.Ordinal));
        workspace.Build(project).Succeeded();

        Assert.Equal(
            workspace.FullPath("contracts/orders/v1.json"), workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output);
        Assert.Equal(0, workspace.Build(project).Succeeded().CompilerRuns);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Other_languages_have_the_same_members(string extension, string file, string body, string code)
    {
        using var workspace = new TestWorkspace(Items);
        foreach (string name in HardNames)
            workspace.Write("contracts/" + name, "");
        workspace.Write("contracts/orders/v2.json", Text);
        string project = workspace.Project(
            "src/App/App." + extension, body + "<PropertyGroup><LangVersion>default</LangVersion></PropertyGroup>");
        workspace.Write("src/App/" + file, code);

        Assert.Equal(1, workspace.Build(project).Succeeded().CompilerRuns);
        string[] expected =
        [
            workspace.Root,
            workspace.FullPath("config"),
            workspace.FullPath("contracts/orders/v2.json"),
            workspace.FullPath("contracts/orders"),
            workspace.FullPath("contracts/event/end.json"),
            workspace.FullPath("contracts/type/module.json"),
            "config",
            "True",
            Text
        ];
        Assert.Equal(string.Join('\n', expected), workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output);

        // Nothing changed, nothing is done; without a root, each step is named.
        Assert.Equal(0, workspace.Build(project).Succeeded().CompilerRuns);
        workspace.Dotnet("publish", project, "-o", workspace.Container + "/published").Succeeded();
        CommandResult lost = Command.Run(workspace.Container, "dotnet", [workspace.Container + "/published/App.dll"]).Failed();
        foreach (string step in new[]
        {
            "WORKSPACE_PATH: not set",
            "WorkspaceSdk.Root:App: not set",
            "WorkspaceSdk.Root: not set",
            "the application's directory '" + workspace.Container + "/published/'",
            "no Directory.Workspace.props, .git or global.json"
        })
            Assert.Contains(step, lost.Errors, StringComparison.Ordinal);

        workspace.Delete("contracts/orders/v2.json");
        workspace.Write("contracts/orders/v3.json");
        Assert.NotEmpty(workspace.Build(project).Errors);

        workspace.Dotnet("clean", project).Succeeded();
        Assert.Empty(Directory.GetFiles(workspace.FullPath("src/App/obj/Debug"), "Workspace.g.*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Names_that_differ_only_in_case_are_reported_in_Visual_Basic()
    {
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="Docs" Base="docs" Pattern="*" />""");
        workspace.Write("docs/readme.md");
        workspace.Write("docs/README.md");
        string project = workspace.Project(
            "src/App/App.vbproj",
            "<PropertyGroup><LangVersion>default</LangVersion><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>");
        workspace.Write("src/App/Program.vb", "Module Program\nSub Main()\nEnd Sub\nEnd Module\n");

        Diagnostic warning = Assert.Single(workspace.Build(project).SucceededWithWarnings().Warnings);

        Assert.Equal("WSDK2003", warning.Code);
        Assert.Contains("'docs/readme.md' (ReadmeMd_", warning.Text, StringComparison.Ordinal);
        Assert.Contains("'docs/README.md' (READMEMd_", warning.Text, StringComparison.Ordinal);
        Assert.Contains("Include=\"Docs\"", File.ReadAllLines(warning.File)[warning.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Other_generators_see_the_constants_of_CSharp_written_as_source()
    {
        using var workspace = new TestWorkspace("""
            <WorkspaceFiles Include="Contracts" Base="contracts" Pattern="*" />
            <WorkspaceFiles Include="Patterns" Base="patterns" Pattern="*" Members="None" Content="Text" />
            """);
        workspace.Write("contracts/v2.json", "{}");
        workspace.Write("patterns/order.regex", "^order-[0-9]+$");
        string project = workspace.Project("src/App/App.csproj", "<PropertyGroup><WorkspaceEmit>Source</WorkspaceEmit></PropertyGroup>");
        workspace.Write("src/App/Program.cs", """
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using System.Text.RegularExpressions;
            Console.WriteLine(Patterns.Order().IsMatch("order-12"));
            Console.WriteLine(JsonSerializer.Serialize(new Uses { Contract = Workspace.Contracts.V2Json }, Serializers.Default.Uses));
            internal static partial class Patterns { [GeneratedRegex(Workspace.Content.Patterns.OrderRegex)] public static partial Regex Order(); }
            internal sealed class Uses { [JsonPropertyName(Workspace.Relative.Contracts.V2Json)] public string Contract { get; set; } = ""; }
            [JsonSerializable(typeof(Uses))] internal sealed partial class Serializers : JsonSerializerContext;
            """);

        Assert.Equal(1, workspace.Build(project).Succeeded().CompilerRuns);
        Assert.Equal($$"""
            True
            {"contracts/v2.json":"{{workspace.FullPath("contracts/v2.json")}}"}
            """, workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output.Trim());
        Assert.Equal(0, workspace.Build(project).Succeeded().CompilerRuns);

        workspace.Write("patterns/order.regex", "^order-[a-z]+$");
        Assert.Equal(1, workspace.Build(project).Succeeded().CompilerRuns);
        Assert.StartsWith("False", workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Generator")]
    [InlineData("Source")]
    public void A_code_page_of_the_project_changes_no_name(string emit)
    {
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="Texts" Base="texts" Pattern="*" />""");
        workspace.Write("texts/\u00FCber.txt");
        string project = workspace.Project(
            "src/App/App.csproj", $"<PropertyGroup><CodePage>1252</CodePage><WorkspaceEmit>{emit}</WorkspaceEmit></PropertyGroup>");
        workspace.Write("src/App/Program.cs", "Console.WriteLine(File.Exists(Workspace.Texts.\\u00DCberTxt));");

        workspace.Build(project).Succeeded();

        Assert.Equal("True", workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output.Trim());
        Assert.Equal(0, workspace.Build(project).Succeeded().CompilerRuns);
    }

    [Fact]
    public void The_mode_may_be_set_after_the_targets_of_the_package()
    {
        using var workspace = new TestWorkspace();
        workspace.Write(
            "Directory.Build.targets",
            "<Project><PropertyGroup><WorkspaceEmit>Source</WorkspaceEmit><WorkspaceRootMode>Constant</WorkspaceRootMode></PropertyGroup></Project>");
        string project = workspace.Project(
            "src/App/App.csproj",
            "<PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>",
            SdkStyle.PackageReference);
        workspace.Write("src/App/Program.cs", "Console.WriteLine(App.Workspace.Root);");

        Diagnostic warning = Assert.Single(workspace.Build(project, "-p:ContinuousIntegrationBuild=true").SucceededWithWarnings().Warnings);

        Assert.Equal("WSDK2001", warning.Code);
        Assert.Contains(workspace.Root, workspace.Read("src/App/obj/Debug/net10.0/Workspace.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_still_holds_is_not_made_again_and_code_that_was_touched_is()
    {
        const string Source = "src/App/obj/Debug/net10.0/Workspace.g.vb";
        using var workspace = new TestWorkspace("""<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="*" />""");
        workspace.Write("contracts/v2.json");
        string project = workspace.Project("src/App/App.vbproj", "<PropertyGroup><LangVersion>default</LangVersion></PropertyGroup>");
        workspace.Write("src/App/Program.vb", "Module Program\nSub Main()\nEnd Sub\nEnd Module\n");
        string[] write = ["msbuild", project, "-t:WriteWorkspaceSource", "-nologo"];
        workspace.Dotnet("restore", project).Succeeded();
        workspace.Dotnet(write).Succeeded();
        workspace.Dotnet(write).Succeeded();
        string code = workspace.Read(Source);
        string stamp = workspace.Read(Source + ".stamp");
        DateTime stamped = File.GetLastWriteTimeUtc(workspace.FullPath(Source + ".stamp"));

        workspace.Dotnet([.. write, "-question"]).Succeeded();
        workspace.Dotnet(write).Succeeded();
        Assert.Equal(stamped, File.GetLastWriteTimeUtc(workspace.FullPath(Source + ".stamp")));

        // Edited to the same length and time; deleted; and a stamp of something else.
        DateTime written = File.GetLastWriteTimeUtc(workspace.FullPath(Source));
        workspace.Write(Source, code.Replace("V2Json", "V3Json", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(workspace.FullPath(Source), written);
        workspace.Dotnet(write).Succeeded();
        Assert.Equal(code, workspace.Read(Source));

        workspace.Delete(Source);
        workspace.Write(Source + ".stamp", stamp.Replace(' ', '\n'));
        workspace.Dotnet(write).Succeeded();
        Assert.Equal(code, workspace.Read(Source));

        workspace.Write("contracts/v4.json");
        workspace.Dotnet(write).Succeeded();
        Assert.Contains("V4Json", workspace.Read(Source), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csproj", "Elsewhere", "Generator, Source or None")]
    [InlineData("vbproj", "Generator", "generators are C#'s")]
    public void A_mode_that_is_not_there_is_refused(string extension, string emit, string reason)
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project(
            "src/App/App." + extension,
            $"<PropertyGroup><LangVersion>default</LangVersion><WorkspaceEmit>{emit}</WorkspaceEmit></PropertyGroup>");

        Diagnostic error = workspace.Build(project).Failed();

        Assert.Equal("WSDK2005", error.Code);
        Assert.Contains(reason, error.Text, StringComparison.Ordinal);
    }
}
