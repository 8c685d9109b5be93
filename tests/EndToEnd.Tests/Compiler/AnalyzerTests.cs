namespace WorkspaceSdk.Tests;

/// <summary>The rules as users get them: from the package, with <c>.editorconfig</c>, in builds and with <c>dotnet format</c>.</summary>
public sealed class AnalyzerTests
{
    private const string Group = """<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""";
    private const string WarningsStayWarnings = "<PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>";

    [Fact]
    public void Every_rule_obeys_the_severity_in_editorconfig_in_a_build()
    {
        using var workspace = new TestWorkspace(Group);
        workspace.Write("contracts/orders/v2.json");
        string project = workspace.Project("src/App/App.csproj", WarningsStayWarnings);
        workspace.Write("src/App/Program.cs", $$"""
            using App;
            string exact = "contracts/orders/v2.json";
            string near = "contracts/order/v2.json";
            bool relative = File.Exists(Workspace.Relative.Contracts.Orders.V2Json);
            string absolute = "{{workspace.FullPath("contracts/orders")}}";
            string climbed = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..");
            Console.WriteLine(exact + near + relative + absolute + climbed);
            """);

        // Of these only one is a warning by itself.
        Diagnostic byDefault = Assert.Single(workspace.Build(project).SucceededWithWarnings().Warnings);
        Assert.Equal(("WSDK2103", 4), (byDefault.Code, byDefault.Line));

        string[] rules = ["WSDK2101", "WSDK2102", "WSDK2103", "WSDK2104", "WSDK2105"];
        workspace.Write(
            ".editorconfig", "[*.cs]\n" + string.Concat(rules.Select(static r => $"dotnet_diagnostic.{r}.severity = warning\n")));
        IReadOnlyList<Diagnostic> raised = workspace.Build(project).SucceededWithWarnings().Warnings;
        Assert.Equal(rules.Zip([2, 3, 4, 5, 6]), raised.Select(static w => (w.Code, w.Line)).Order());
        Assert.Contains(
            raised,
            static w => w.Code == "WSDK2104" && w.Text.Contains("use Workspace.Contracts.Orders.Directory", StringComparison.Ordinal));
        Assert.Contains(raised, static w => w.Code == "WSDK2105" && w.Text.Contains("; use Workspace.Root (", StringComparison.Ordinal));

        workspace.Write(".editorconfig", "[*.cs]\n" + string.Concat(rules.Select(static r => $"dotnet_diagnostic.{r}.severity = none\n")));
        workspace.Build(project).Succeeded();
    }

    [Theory]
    [InlineData("Library", "<PackageLicenseExpression>MIT</PackageLicenseExpression>", 0)]
    [InlineData("Library", "<GeneratePackageOnBuild>true</GeneratePackageOnBuild>", 0)]
    [InlineData("Library", "<PackageProjectUrl>https://example.org</PackageProjectUrl>", 0)]
    [InlineData("Library", "<PackageTags>paths</PackageTags>", 0)]
    [InlineData("Library", "<PackageProjectUrl>https://example.org</PackageProjectUrl><IsPackable>false</IsPackable>", 2)]
    [InlineData("Library", "<PackageProjectUrl>https://example.org</PackageProjectUrl><IsTestProject>true</IsTestProject>", 1)]
    [InlineData("Library", "", 2)]
    [InlineData("Exe", "<PackageLicenseExpression>MIT</PackageLicenseExpression>", 2)]
    public void A_published_library_runs_in_programs_of_others_and_a_test_in_its_output_directory(
        string outputType, string properties, int found)
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project(
            "src/App/App.csproj", WarningsStayWarnings + "<PropertyGroup>" + properties + "</PropertyGroup>", outputType: outputType);
        workspace.Write("src/App/Code.cs", """
            static class Code
            {
                static string Main() => Path.Combine(AppContext.BaseDirectory, "..", "..", "..");
                static string Outputs => Path.GetFullPath("../..");
            }
            """.Replace(
            "static string Main() =>",
            outputType == "Exe" ? "static void Main() => _ =" : "static string Main() =>",
            StringComparison.Ordinal));
        workspace.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.WSDK2105.severity = warning\n");

        if (found > 0)
            Assert.Equal(
                Enumerable.Repeat("WSDK2105", found), workspace.Build(project).SucceededWithWarnings().Warnings.Select(static w => w.Code));
        else
            workspace.Build(project).Succeeded();
    }

    [Fact]
    public void Dotnet_format_fixes_all_of_them()
    {
        using var workspace = new TestWorkspace(Group);
        workspace.Write("contracts/orders/v2.json");
        string project = workspace.Project("src/App/App.csproj", WarningsStayWarnings);
        workspace.Write("src/App/Program.cs", """
            string exact = "contracts/orders/v2.json"; // kept
            string joined = Path.Combine(exact, "contracts", "orders");
            Console.WriteLine(exact + joined);

            """);
        workspace.Build(project).Succeeded();

        workspace.Dotnet("format", "analyzers", project, "--diagnostics", "WSDK2101", "--severity", "info", "--no-restore").Succeeded();

        Assert.Equal("""
            string exact = Workspace.Relative.Contracts.Orders.V2Json; // kept
            string joined = Path.Combine(exact, Workspace.Relative.Contracts.Orders.Directory);
            Console.WriteLine(exact + joined);

            """, workspace.Read("src/App/Program.cs"));
        workspace.Build(project).Succeeded();
    }

    [Fact]
    public void Dotnet_format_gives_all_frameworks_and_projects_of_a_file_the_same_text_that_compiles()
    {
        using var workspace = new TestWorkspace(Group);
        workspace.Write("contracts/orders/v2.json");
        string frameworks = workspace.Project(
            "src/Lib/Lib.csproj",
            WarningsStayWarnings + """<ItemGroup><Compile Include="../Shared/*.cs" /></ItemGroup>""",
            framework: "netstandard2.0;net10.0",
            outputType: "Library");
        string other = workspace.Project(
            "src/Other/Deep/Other.csproj", """<ItemGroup><Compile Include="../../Shared/*.cs" /></ItemGroup>""", outputType: "Library");

        // The first finding of each rule has no fix.
        workspace.Write("src/Lib/A.cs", $$"""
            namespace Lib;
            static class A
            {
                const string Absolute = "{{workspace.FullPath("contracts")}}";
                static string Here([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
                static object Literal() => Path.Combine("contracts", /* why */ "orders") + Absolute + Here();
                static object Near() => Path.Combine("contracts", /* why */ "order");
                static object Relative() => File.Exists(Workspace.Relative.Contracts. /* why */ Directory);
            }

            """);
        workspace.Write("src/Lib/B.cs", """
            namespace Lib;
            static class B
            {
                static string Climb()
                {
                    string here = AppContext.BaseDirectory;
                    return Path.Combine(here, "../../../../..", "contracts/orders") + Path.Combine(AppContext.BaseDirectory, "../../..", "x.json");
                }
                static string Absolute() => "ROOT/contracts/";
                static string Relative() => File.ReadAllText(Workspace.Relative.Contracts.Orders.V2Json);
                static string Near() => "contracts/order/v2.json";
            #if NETSTANDARD2_0
                static string Old() => "contracts/orders/v2.json" + typeof(Workspace).Name;
            #else
                static string New() => Path.Join("contracts", "orders", "v2.json") + typeof(Workspace).Name;
            #endif
            }

            """.Replace("ROOT", workspace.Root, StringComparison.Ordinal));
        workspace.Write("src/Shared/Shared.cs", """
            namespace Shared;
            static class Common
            {
                static string Literal() => Path.Combine(Environment.MachineName, "contracts", "orders", "v2.json");
                static string Climb() => Path.Combine(AppContext.BaseDirectory, "../../../../..");
            }

            """);
        workspace.Write("all.slnx", $"""<Solution><Project Path="{frameworks}" /><Project Path="{other}" /></Solution>""");
        workspace.Build("all.slnx").SucceededWithWarnings();

        workspace
            .Dotnet(
                "format", "analyzers", "all.slnx", "--diagnostics", "WSDK2101", "WSDK2102", "WSDK2103", "WSDK2104", "WSDK2105",
                "--severity", "info", "--no-restore")
            .Succeeded();

        // Of a file that several frameworks compile, the format tool looks at one framework's view only, so what '#if'
        // takes out of that one may stay as it is.
        string lib = workspace.Read("src/Lib/B.cs");
        Assert.StartsWith("""
            namespace Lib;
            static class B
            {
                static string Climb()
                {
                    return Workspace.Contracts.Orders.Directory + Path.Combine(Workspace.Root, "src", "Lib", "x.json");
                }
                static string Absolute() => Workspace.Contracts.Directory + "/";
                static string Relative() => File.ReadAllText(Workspace.Contracts.Orders.V2Json);
                static string Near() => Workspace.Relative.Contracts.Orders.V2Json;
            #if NETSTANDARD2_0

            """, lib, StringComparison.Ordinal);
        Assert.Contains("=> Workspace.Relative.Contracts.Orders.V2Json + typeof(Workspace).Name;", lib, StringComparison.Ordinal);
        Assert.Equal("""
            namespace Shared;
            static class Common
            {
                static string Literal() => Path.Combine(Environment.MachineName, Workspace.Relative.Contracts.Orders.V2Json);
                static string Climb() => Path.Combine(AppContext.BaseDirectory, "../../../../..");
            }

            """, workspace.Read("src/Shared/Shared.cs"));
        Assert.Contains("/* why */", workspace.Read("src/Lib/A.cs"), StringComparison.Ordinal);
        workspace.Build("all.slnx").SucceededWithWarnings();
    }
}
