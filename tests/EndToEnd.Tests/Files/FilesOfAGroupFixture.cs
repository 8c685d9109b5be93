using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WorkspaceSdk.Tests;

/// <summary>
/// The project of <c>docs/files-of-a-group.md</c>, with the code as the page has it, run twice:
/// before and after a file came and another went.
/// </summary>
public sealed partial class FilesOfAGroupFixture : IDisposable
{
    private const string Project = "tests/Fixtures/Fixtures.csproj";

    private static readonly XElement Versions = XDocument.Load(Path.Combine(RepositoryPaths.Root, "Directory.Packages.props")).Root!;

    private readonly TestWorkspace _workspace = new();
    private readonly Dictionary<string, CommandResult> _copies = [];

    public FilesOfAGroupFixture()
    {
        foreach (Match file in Files().Matches(Page))
            _workspace.Write(file.Groups["path"].Value, file.Groups["text"].Value);
        _workspace.Write("fixtures/a.json", "{}");
        _workspace.Write("fixtures/orders/v1.json", "{ }");
        // Without implicit usings, of which MSTest adds its own.
        _workspace.Project(Project, $"""
            <PropertyGroup><ImplicitUsings>disable</ImplicitUsings><IsPackable>false</IsPackable></PropertyGroup>
            <ItemGroup>
              {Reference("Microsoft.NET.Test.Sdk")}
              {Reference("xunit.v3.mtp-off")}
              {Reference("xunit.runner.visualstudio")}
              <PackageReference Include="NUnit" Version="{Property("NUnitVersion")}" />
              <PackageReference Include="NUnit3TestAdapter" Version="{Property("NUnitAdapterVersion")}" />
              <PackageReference Include="MSTest.TestFramework" Version="{Property("MSTestVersion")}" />
              <PackageReference Include="MSTest.TestAdapter" Version="{Property("MSTestVersion")}" />
            </ItemGroup>
            """);
        _workspace.Write("tests/Fixtures/LookupTests.cs", """
            using System;
            using System.IO;

            public class LookupTests
            {
                [Xunit.Fact]
                public void Finds()
                {
                    Xunit.Assert.Equal("{ }", Lookup.Load("orders/v1.json"));
                    Xunit.Assert.True(Lookup.IsThere("orders/v1.json"));
                    Xunit.Assert.False(Lookup.IsThere("../Directory.Workspace.props"));
                    Xunit.Assert.Throws<ArgumentException>(() => Lookup.Load("../Directory.Workspace.props"));
                    string message = Xunit.Assert.Throws<FileNotFoundException>(() => Lookup.Load("orders/v3.json")).Message;
                    Xunit.Assert.Equal(File.ReadAllText(Path.Combine(Workspace.Root, "message.txt")).Trim(), message);
                }

                [Xunit.Fact]
                public void A_copy_of_the_assembly_alone_has_the_same_root()
                {
                    string copy = Path.Combine(Directory.CreateTempSubdirectory("shadow").FullName, "Fixtures.dll");
                    File.Copy(typeof(LookupTests).Assembly.Location, copy);
                    System.Reflection.Assembly shadow =
                        new System.Runtime.Loader.AssemblyLoadContext("shadow").LoadFromAssemblyPath(copy);
                    Xunit.Assert.NotSame(typeof(LookupTests).Assembly, shadow);
                    Xunit.Assert.Equal(
                        Workspace.Root,
                        (string)shadow.GetType("Shadowed")!.GetField("Root")!.GetValue(null)!);
                }
            }

            public static class Shadowed
            {
                public static readonly string Root = Workspace.Root;
            }
            """);
        _workspace.Write("message.txt", Message().Match(Page).Groups["text"].Value);
        Before = Run("before");
        RunCopies();

        _workspace.Delete("fixtures/a.json");
        _workspace.Write("fixtures/orders/v2.json", "{}");
        _workspace.Delete("tests/Fixtures/LookupTests.cs");
        After = Run("after");
    }

    /// <summary>The page.</summary>
    public static string Page { get; } =
        File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs/files-of-a-group.md")).ReplaceLineEndings("\n");

    /// <summary>The class and the name of each test that ran and passed with two files.</summary>
    public IReadOnlyList<(string Class, string Name)> Before { get; }

    /// <summary>The same after one file came and one went.</summary>
    public IReadOnlyList<(string Class, string Name)> After { get; }

    /// <summary>Gets the results of the copied tests, by the place of the copy.</summary>
    internal IReadOnlyDictionary<string, CommandResult> Copies => _copies;

    public void Dispose() => _workspace.Dispose();

    // As runners do that copy the tests before they run: the whole output, at the place that the name says.
    private void RunCopies()
    {
        string below = _workspace.FullPath("TestResults/Deploy_1/Out"), outside = Path.Combine(_workspace.Container, "a/b/c/copy");
        foreach (string copy in new[] { below, outside })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            Command.Run(_workspace.Root, "cp", ["-r", _workspace.FullPath("tests/Fixtures/bin/Debug/net10.0"), copy]).Succeeded();
        }

        var variable = new Dictionary<string, string?> { ["WORKSPACE_PATH"] = _workspace.Root };
        _copies.Add("in the workspace", RunCopy("/", below));
        _copies.Add("elsewhere, with the variable", RunCopy("/", outside, variable));
        // The runner makes the directory of the copy the current one of the tests.
        _copies.Add("elsewhere", RunCopy(_workspace.Root, outside));
    }

    private CommandResult RunCopy(string directory, string copy, Dictionary<string, string?>? environment = null) => Command.Run(
        directory,
        "dotnet",
        ["vstest", Path.Combine(copy, "Fixtures.dll"), $"--ResultsDirectory:{Path.Combine(_workspace.Container, "copies")}"],
        environment);

    private List<(string Class, string Name)> Run(string name)
    {
        string results = Path.Combine(_workspace.Container, name);
        _workspace.Dotnet("test", Project, "--logger", "trx", "--results-directory", results).Succeeded();
        XElement[] elements = [.. Directory.GetFiles(results, "*.trx").SelectMany(static file => XDocument.Load(file).Descendants())];
        Dictionary<string, string> classes = elements.Where(static element => element.Name.LocalName == "UnitTest").ToDictionary(
            static test => test.Attribute("id")!.Value,
            static test => test.Elements().Single(static part => part.Name.LocalName == "TestMethod").Attribute("className")!.Value);
        return [.. elements
            .Where(static element => element.Name.LocalName == "UnitTestResult" && element.Attribute("outcome")!.Value == "Passed")
            .Select(element => (classes[element.Attribute("testId")!.Value], element.Attribute("testName")!.Value))];
    }

    private static string Reference(string package) =>
        $"<PackageReference Include=\"{package}\" Version=\"{Versions.Descendants("PackageVersion")
            .Single(element => element.Attribute("Include")!.Value == package)
            .Attribute("Version")!.Value}\" />";

    private static string Property(string name) => Versions.Descendants(name).Single().Value;

    [GeneratedRegex(@"```(xml|csharp)\n(<!--|//) (?<path>\S+)( -->)?\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Files();

    [GeneratedRegex(@"```text\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Message();
}
