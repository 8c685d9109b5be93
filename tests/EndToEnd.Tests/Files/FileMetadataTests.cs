using System.Text.Json;

namespace WorkspaceSdk.Tests;

/// <summary>Metadata of a group that use what each file has, and the names of embedded files.</summary>
public sealed class FileMetadataTests
{
    private static readonly (string Written, string Expected)[] Values =
    [
        ("%(WorkspacePath)", "templates/mail/good-bye.liquid"),
        ("%(Filename)%(Extension)", "good-bye.liquid"),
        ("%(RecursiveDir)%(Filename)", "mail/good-bye"),
        ("%(Group)", "Templates"),
        ("%(WorkspaceFiles.Filename)", "good-bye"),
        ("a %( Filename ) b", "a good-bye b"),
        ("x%(filename)%(EXTENSION)x", "xgood-bye.liquidx"),
        ("%(MemberName)", "Workspace.Templates.Mail.GoodByeLiquid"),
        ("$(Given)/%(WorkspacePath)", "given/templates/mail/good-bye.liquid"),
        ("%(RecursiveDir)$(Given)", "mail/given"),
        ("$([System.IO.Path]::Combine('a', 'b'))/%(Filename)", "a/b/good-bye"),
        ("100%25 of %(Filename)%3b", "100% of good-bye;"),
        ("[%(Base)] %(Filename)", "[templates] good-bye"),
        ("%(Own)-%(Filename)", "own value-good-bye"),
        ("%(Directory)|%(RootDir)", "ROOTtemplates/mail/|/"),
        ("%(FullPath)", "/ROOTtemplates/mail/good-bye.liquid"),
        ("no reference", "no reference"),
    ];

    [Fact]
    public void Metadata_of_a_group_may_use_what_each_file_has()
    {
        string[] written = [.. Values.Select(static value => value.Written)];
        string attributes = string.Join(' ', written.Select(static (text, i) => $"A{i}=\"{text}\""));
        string children = string.Concat(written.Select(static (text, i) => $"<C{i}>{text}</C{i}>"));
        using var workspace = new TestWorkspace(
            $"""<WorkspaceFiles Include="Templates" Base="templates" Pattern="**/*" Item="Mine" Own="own value" {attributes}>{children}</WorkspaceFiles>""");
        workspace.Write("templates/mail/good-bye.liquid");
        workspace.Write(
            "Directory.Build.targets",
            """<Project><ItemGroup><WorkspaceFiles Update="Templates" Late="%(WorkspacePath)" /></ItemGroup></Project>""");
        string project = workspace.Project("src/App/App.csproj", "<PropertyGroup><Given>given</Given></PropertyGroup>");
        workspace.Dotnet("restore", project).Succeeded();

        JsonElement item = Assert.Single(workspace
            .Dotnet("msbuild", project, "-t:AddWorkspaceItems", "-getItem:Mine")
            .Json()
            .GetProperty("Items")
            .GetProperty("Mine")
            .EnumerateArray());

        for (int i = 0; i < Values.Length; i++)
        {
            string expected = Values[i].Expected.Replace("ROOT", workspace.Root.TrimStart('/') + "/", StringComparison.Ordinal);
            Assert.Equal((written[i], expected), (written[i], item.GetProperty("A" + i).GetString()));
            Assert.Equal((written[i], expected), (written[i], item.GetProperty("C" + i).GetString()));
        }

        Assert.Equal("templates/mail/good-bye.liquid", item.GetProperty("Late").GetString());
    }

    [Theory]
    [InlineData("Where=\"%(Foo)/x\"", "'Foo'")]
    [InlineData("Where=\"%(Fingerprint)\"", "GetWorkspaceFiles")]
    [InlineData("Where=\"$(Given)%(WorkspacePath)$(Given)\"", "put a character between them")]
    public void Metadata_that_no_file_has_is_reported(string metadata, string reason)
    {
        using var workspace = new TestWorkspace(
            $"""<WorkspaceFiles Include="Templates" Base="templates" Pattern="**/*" Item="None" {metadata} />""");
        workspace.Write("templates/a.txt");
        string project = workspace.Project(
            "src/App/App.csproj",
            "<PropertyGroup><Given>given</Given><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>");
        workspace.Write("src/App/Program.cs", "return;");

        Diagnostic warning = Assert.Single(workspace.Build(project).SucceededWithWarnings().Warnings);

        Assert.Equal("WSDK1020", warning.Code);
        Assert.Contains(reason, warning.Text, StringComparison.Ordinal);
        Assert.Equal((workspace.FullPath(TestWorkspace.WorkspaceFile), 6), (warning.File, warning.Line));
    }

    [Theory]
    [InlineData("csproj")]
    [InlineData("vbproj")]
    [InlineData("fsproj")]
    public void A_relative_path_opens_the_resource(string kind)
    {
        // F#'s compiler takes a comma in the path of a resource for the end of it, whoever names the resource.
        string[] names =
        [
            "mail/welcome.liquid", "mail/welcome.de.liquid", "mail/deep/welcome.liquid",
            kind == "fsproj" ? "a b & c's.txt" : "a, b & c's.txt", "größe.txt", "100%.txt", "no-extension", "1st.txt"
        ];
        using var workspace = new TestWorkspace(
            """<WorkspaceFiles Include="Templates" Base="templates" Pattern="**/*" Item="EmbeddedResource" />""");
        foreach (string name in names)
            workspace.Write("templates/" + name, name);
        string project = workspace.Project("src/Lib/Lib." + kind, outputType: "Library");
        if (kind == "fsproj")
            workspace.Write(
                project,
                workspace.Read(project)
                    .Replace("</Project>", """<ItemGroup><Compile Include="A.fs" /></ItemGroup></Project>""", StringComparison.Ordinal));
        workspace.Write("src/Lib/A.fs", "module A\nlet a = 1");
        workspace.Build(project).Succeeded();

        string reader = workspace.Project(
            "src/App/App.csproj", $"""<ItemGroup><ProjectReference Include="../../{project}" /></ItemGroup>""");
        workspace.DeclareWorkspace("""
            <WorkspaceFiles Include="Templates" Base="templates" Pattern="**/*" Item="EmbeddedResource" Projects="src/Lib/*" />
            <WorkspaceFiles Include="Templates" Base="templates" Pattern="**/*" Item="EmbeddedResource" Projects="src/App/*" />
            """);
        workspace.Write("src/App/Program.cs", """
            using System.Reflection;
            foreach (Assembly assembly in new[] { Assembly.Load("Lib"), typeof(Program).Assembly })
            {
                foreach (string name in assembly.GetManifestResourceNames().Where(name => !name.StartsWith("FSharp")).Order(StringComparer.Ordinal))
                    Console.WriteLine(name + " " + new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd());
                Console.WriteLine(new StreamReader(assembly.GetManifestResourceStream(App.Workspace.Relative.Templates.Mail.WelcomeDeLiquid)!).ReadToEnd());
            }
            """);
        workspace.Build(reader).Succeeded();

        string expected = string.Concat(names.Select(static name => $"templates/{name} {name}\n").Order(StringComparer.Ordinal))
            + "mail/welcome.de.liquid\n";
        Assert.Equal(expected + expected, workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output);
    }

    [Fact]
    public void Names_that_a_user_or_MSBuild_gives_stay()
    {
        const string text =
            """<root><resheader name="resmimetype"><value>text/microsoft-resx</value></resheader><resheader name="version"><value>2.0</value></resheader><resheader name="reader"><value>System.Resources.ResXResourceReader, System.Windows.Forms</value></resheader><resheader name="writer"><value>System.Resources.ResXResourceWriter, System.Windows.Forms</value></resheader><data name="Word"><value>WORD</value></data></root>""";
        using var workspace = new TestWorkspace("""
            <WorkspaceFiles Include="Texts" Base="src/App/texts" Pattern="*.resx" Item="EmbeddedResource" Members="None" />
            <WorkspaceFiles Include="Named" Base="named" Pattern="*" Item="EmbeddedResource" LogicalName="Named.%(Filename)" Members="None" />
            <WorkspaceFiles Include="Own" Base="src/App/own" Pattern="*" Item="EmbeddedResource" Members="None" />
            <WorkspaceFiles Include="Translated" Base="translated" Pattern="*" Item="EmbeddedResource" WithCulture="true" Culture="de" LogicalName="translated" Members="None" />
            """);
        workspace.Write("src/App/texts/Words.resx", text.Replace("WORD", "word", StringComparison.Ordinal));
        workspace.Write("src/App/texts/Words.de.resx", text.Replace("WORD", "Wort", StringComparison.Ordinal));
        workspace.Write("named/one.txt", "one");
        workspace.Write("src/App/own/mine.txt", "mine");
        workspace.Write("src/App/own/usual.txt", "usual");
        workspace.Write("translated/t.de.txt", "t");
        string project = workspace.Project(
            "src/App/App.csproj",
            """<ItemGroup><EmbeddedResource Include="own/mine.txt" LogicalName="mine" /><EmbeddedResource Include="own/usual.txt" /></ItemGroup>""");
        workspace.Write("src/App/Program.cs", """
            using System.Globalization;
            using System.Reflection;
            using System.Resources;
            Assembly assembly = typeof(Program).Assembly;
            Console.WriteLine(string.Join(' ', assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)));
            var words = new ResourceManager("App.texts.Words", assembly);
            Console.WriteLine(words.GetString("Word", CultureInfo.InvariantCulture) + " " + words.GetString("Word", new CultureInfo("de")));
            """);

        workspace.Build(project).Succeeded();

        Assert.Equal(
            "App.own.usual.txt App.texts.Words.resources Named.one mine\nword Wort\n",
            workspace.Dotnet("src/App/bin/Debug/net10.0/App.dll").Succeeded().Output);
    }
}
