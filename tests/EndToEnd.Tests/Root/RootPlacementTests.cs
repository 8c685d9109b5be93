using System.Text.Json.Nodes;

namespace WorkspaceSdk.Tests;

/// <summary>
/// A program takes the root of its own workspace or none, wherever it is put. Each flavour is built
/// once, and its files are put into many places.
/// </summary>
public sealed class RootPlacementTests(RootPlacementTests.Programs programs) : IClassFixture<RootPlacementTests.Programs>
{
    private const string Marker = "Directory.Workspace.props";

    private static readonly RootPlacement[] Placements =
    [
        // What is not this program's workspace.
        new("a published program started in another clone")
        {
            Files = ["elsewhere/.git/HEAD"],
            Mentions = ["'TOP/elsewhere' (.git): not the workspace of"]
        },
        new("… in another worktree") { Files = ["elsewhere/.git"], Mentions = ["'TOP/elsewhere' (.git)"] },
        new("… in another directory with global.json") { Files = ["elsewhere/global.json"], Mentions = ["'TOP/elsewhere' (global.json)"] },
        new("… in another workspace") { Files = ["elsewhere/" + Marker], Mentions = ["'TOP/elsewhere' (Directory.Workspace.props)"] },
        new("… in another workspace with what everybody has")
        {
            Files = ["elsewhere/" + Marker, "elsewhere/docs/", "elsewhere/src/Other/Other.csproj", "elsewhere/config/"]
        },
        new("… in one that has everything")
        {
            Files = ["elsewhere/" + Marker, "elsewhere/.git/HEAD", "elsewhere/global.json"],
            Mentions =
            [
                "'TOP/elsewhere' (Directory.Workspace.props), 'TOP/elsewhere' (.git), 'TOP/elsewhere' (global.json): not the workspace of"
            ]
        },
        new("… deep below another clone") { Files = ["elsewhere/.git/HEAD", "elsewhere/a/b/c/"], Current = "elsewhere/a/b/c" },
        new("a published program inside another clone")
        {
            Files = ["other/.git/HEAD"],
            Application = "other/tools/app",
            Mentions = ["upwards from the application's directory 'TOP/other/tools/app/': 'TOP/other' (.git)"]
        },
        new("a published program inside another workspace") { Files = ["other/" + Marker], Application = "other/tools/app" },
        new("what the project declares, without the marker")
        {
            Files = ["image/contracts/a.json"],
            Application = "image/app",
            Current = "image",
            Mentions = ["no Directory.Workspace.props, .git or global.json"]
        },
        new("a directory of the project file's name") { Files = ["elsewhere/.git/HEAD", "elsewhere/{project}/"] },
        new("a repository that is none")
        {
            Files = ["elsewhere/.git/config", "elsewhere/{project}"],
            Mentions = ["no Directory.Workspace.props, .git or global.json"]
        },
        new("an output copied to where its relative root is anything")
        {
            IsOutput = true,
            Application = "a/b/c/d/e/app",
            Mentions = ["', which is 'TOP/a', not the workspace of"]
        },
        new("an output copied to where its relative root is another clone")
        {
            IsOutput = true,
            Application = "a/b/c/d/e/app",
            Files = ["a/.git/HEAD"],
            Mentions = ["', which is 'TOP/a', not the workspace of"]
        },
        new("an output copied to where its relative root is another workspace")
        {
            IsOutput = true,
            Application = "a/b/c/d/e/app",
            Files = ["a/" + Marker]
        },
        new("an output copied to where its relative root is the top of the file system") { IsOutput = true, Application = "app" },

        // What is.
        new("a published program started in its clone") { Files = ["elsewhere/.git/HEAD", "elsewhere/{project}"], Expected = "elsewhere" },
        new("… in its worktree, below")
        {
            Files = ["elsewhere/.git", "elsewhere/{project}", "elsewhere/a/b/"],
            Current = "elsewhere/a/b",
            Expected = "elsewhere"
        },
        new("… in its directory with global.json") { Files = ["elsewhere/global.json", "elsewhere/{project}"], Expected = "elsewhere" },
        new("… in its workspace, without what the project declares")
        {
            Files = ["elsewhere/" + Marker, "elsewhere/{project}"],
            Expected = "elsewhere"
        },
        new("… in another clone inside its clone")
        {
            Files = ["own/.git/HEAD", "own/{project}", "own/vendor/.git"],
            Current = "own/vendor",
            Expected = "own"
        },
        new("… in another workspace inside its workspace")
        {
            Files = ["own/" + Marker, "own/{project}", "own/vendor/" + Marker],
            Current = "own/vendor",
            Expected = "own"
        },
        new("an image with marker and group")
        {
            Files = ["image/" + Marker, "image/contracts/a.json"],
            Application = "image/app",
            Expected = "image"
        },
        new("an image with marker and own directory")
        {
            Files = ["image/" + Marker, "image/assets/"],
            Application = "image/app",
            Expected = "image"
        },
        new("an image in which the program runs beside")
        {
            Files = ["image/" + Marker, "image/contracts/a.json"],
            Current = "image",
            Expected = "image"
        },
        new("an output moved with its checkout")
        {
            IsOutput = true,
            Application = "moved/src/Any/bin/Debug/net10.0",
            Files = ["moved/{project}", "moved/.git/HEAD"],
            Expected = "moved"
        },
        new("an output moved with its checkout that nothing marks")
        {
            IsOutput = true,
            Application = "moved/src/Any/bin/Debug/net10.0",
            Files = ["moved/{project}"],
            Expected = "moved"
        },
        new("an output moved with marker and group")
        {
            IsOutput = true,
            Application = "moved/src/Any/bin/Debug/net10.0",
            Files = ["moved/" + Marker, "moved/contracts/a.json"],
            Expected = "moved"
        },
        new("an output copied elsewhere and started in its clone")
        {
            IsOutput = true,
            Application = "a/b/c/d/e/app",
            Files = ["elsewhere/.git/HEAD", "elsewhere/{project}"],
            Expected = "elsewhere"
        },
        new("an output copied into a directory of its clone")
        {
            IsOutput = true,
            Application = "own/copied/here",
            Files = ["own/.git/HEAD", "own/{project}"],
            Expected = "own"
        },

        // What is given needs no proof.
        new("the variable") { Variable = "given", Files = ["given/"], Expected = "given" },
        new("the variable, before its clone")
        {
            Variable = "given",
            Files = ["given/", "elsewhere/.git/HEAD", "elsewhere/{project}"],
            Expected = "given"
        },
        new("a variable that leads nowhere")
        {
            Variable = "gone",
            Files = ["elsewhere/.git/HEAD", "elsewhere/{project}"],
            Mentions = ["so nothing else was tried"]
        },
        new("an absolute path by code") { Code = "given", Files = ["given/"], Expected = "given" },
        new("a relative path by code") { Code = "../given", Files = ["given/"], Expected = "given" },
        new("a relative path by code, before what the build knew")
        {
            IsOutput = true,
            Application = "moved/src/Any/bin/Debug/net10.0",
            Code = "..",
            Files = ["moved/{project}"],
            Expected = "moved/src/Any/bin/Debug"
        },
        new("a relative path in the application's configuration") { Configured = "data", Files = ["app/data/"], Expected = "app/data" },
        new("an absolute path in the application's configuration") { Configured = "/given", Files = ["given/"], Expected = "given" },
    ];

    public static TheoryData<string, RootPlacement> Table
    {
        get
        {
            var table = new TheoryData<string, RootPlacement>();
            foreach (string flavour in Programs.Flavours)
            {
                foreach (RootPlacement placement in Placements)
                    table.Add(flavour, placement);
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_program_takes_its_own_root_or_none(string flavour, RootPlacement placement)
    {
        using var place = new TemporaryDirectory("placement");
        string project = $"src/{flavour}/{flavour}.{Programs.Extension(flavour)}";
        Copy(programs.Directory(flavour, placement.IsOutput), place.FullPath(placement.Application));
        Directory.CreateDirectory(place.FullPath(placement.Current));
        foreach (string file in placement.Files.Select(f => f.Replace("{project}", project, StringComparison.Ordinal)))
        {
            if (file.EndsWith('/'))
                Directory.CreateDirectory(place.FullPath(file));
            else
                place.Write(file, "");
        }

        string application = place.FullPath(placement.Application);
        if (placement.Configured is { } configured)
            Configure(
                Path.Combine(application, flavour + ".runtimeconfig.json"),
                configured[0] == '/' ? place.FullPath(configured[1..]) : configured);
        string[] code = placement.Code is { } value ? [value[0] == '.' ? value : place.FullPath(value)] : [];
        var environment = new Dictionary<string, string?> { ["HOME"] = place.Container };
        if (placement.Variable is { } variable)
            environment["WORKSPACE_PATH"] = place.FullPath(variable);

        string output = Command.Run(
            place.FullPath(placement.Current),
            "dotnet",
            [Path.Combine(application, flavour + ".dll"), .. code],
            environment).Succeeded().Output.Trim();

        if (placement.Expected is { } expected)
            Assert.Equal(place.FullPath(expected), output);
        else
            Assert.StartsWith("DirectoryNotFoundException: The workspace root was not found.", output, StringComparison.Ordinal);
        foreach (string mention in placement.Mentions)
            Assert.Contains(mention.Replace("TOP", place.Root, StringComparison.Ordinal), output, StringComparison.Ordinal);
        if (placement.Expected is null)
            Assert.Contains(
                $"The workspace of {flavour} has the file {project}, or Directory.Workspace.props beside one of these: assets, contracts.",
                output,
                StringComparison.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    private static void Configure(string file, string root)
    {
        JsonNode document = JsonNode.Parse(File.ReadAllText(file))!;
        JsonObject options = document["runtimeOptions"]!.AsObject();
        options["configProperties"] ??= new JsonObject();
        options["configProperties"]!["WorkspaceSdk.Root"] = root;
        File.WriteAllText(file, document.ToJsonString());
    }

    /// <summary>One program of each language and way to emit, built and published once.</summary>
    public sealed class Programs : IDisposable
    {
        private const string CSharp = """
            if (args.Length > 0) AppDomain.CurrentDomain.SetData("WorkspaceSdk.Root", args[0]);
            try { Console.WriteLine(NAME.Workspace.Root); }
            catch (DirectoryNotFoundException exception) { Console.WriteLine("DirectoryNotFoundException: " + exception.Message); }
            """;

        private const string FSharp = """
            module Program
            open InFSharp
            [<EntryPoint>]
            let main args =
                if args.Length > 0 then System.AppDomain.CurrentDomain.SetData("WorkspaceSdk.Root", args.[0])
                try System.Console.WriteLine(Workspace.Root)
                with :? System.IO.DirectoryNotFoundException as problem -> System.Console.WriteLine("DirectoryNotFoundException: " + problem.Message)
                0
            """;

        private const string VisualBasic = """
            Module Program
                Sub Main(args As String())
                    If args.Length > 0 Then AppDomain.CurrentDomain.SetData("WorkspaceSdk.Root", args(0))
                    Try
                        Console.WriteLine(Workspace.Root)
                    Catch exception As IO.DirectoryNotFoundException
                        Console.WriteLine("DirectoryNotFoundException: " & exception.Message)
                    End Try
                End Sub
            End Module
            """;

        private readonly TestWorkspace _workspace = new("""
            <WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />
            <WorkspaceDirectory Include="Assets" Path="assets" />
            """);

        public Programs()
        {
            const string Defaults =
                "<PropertyGroup><LangVersion>default</LangVersion><UseAppHost>false</UseAppHost><SatelliteResourceLanguages>en</SatelliteResourceLanguages></PropertyGroup>";
            _workspace.Write("contracts/a.json");
            _workspace.Project("src/Generated/Generated.csproj", Defaults);
            _workspace.Write("src/Generated/Program.cs", CSharp.Replace("NAME", "Generated", StringComparison.Ordinal));
            _workspace.Project(
                "src/Written/Written.csproj", Defaults + "<PropertyGroup><WorkspaceEmit>Source</WorkspaceEmit></PropertyGroup>");
            _workspace.Write("src/Written/Program.cs", CSharp.Replace("NAME", "Written", StringComparison.Ordinal));
            _workspace.Project("src/InFSharp/InFSharp.fsproj", Defaults + "<ItemGroup><Compile Include=\"Program.fs\" /></ItemGroup>");
            _workspace.Write("src/InFSharp/Program.fs", FSharp);
            _workspace.Project("src/InVisualBasic/InVisualBasic.vbproj", Defaults);
            _workspace.Write("src/InVisualBasic/Program.vb", VisualBasic);
            foreach (string flavour in Flavours)
            {
                string project = $"src/{flavour}/{flavour}.{Extension(flavour)}";
                _workspace.Build(project).Succeeded();
                _workspace.Dotnet("publish", project, "-c", "Debug", "--no-build", "-o", Directory(flavour, isOutput: false)).Succeeded();
            }
        }

        public static string[] Flavours { get; } = ["Generated", "Written", "InFSharp", "InVisualBasic"];

        public static string Extension(string flavour) =>
            flavour switch { "InFSharp" => "fsproj", "InVisualBasic" => "vbproj", _ => "csproj" };

        public string Directory(string flavour, bool isOutput) =>
            isOutput ? _workspace.FullPath($"src/{flavour}/bin/Debug/net10.0") : Path.Combine(_workspace.Container, "published", flavour);

        public void Dispose() => _workspace.Dispose();
    }
}
