using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Represents a project of a repository: the C# files below its directory that are in no other project, and the projects it refers to.
/// </summary>
internal sealed partial class CorpusProject
{
    // The SDK adds these usings; most code of today does not compile without them.
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;

        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, preprocessorSymbols:
    [
        "NET", "NETCOREAPP", "NET10_0", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER",
        "NET10_0_OR_GREATER", "NETCOREAPP3_1_OR_GREATER", "DEBUG", "TRACE"
    ]);

    private static readonly MetadataReference[] Libraries =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(p) is "netstandard.dll" or "mscorlib.dll")
            .Select(static p => MetadataReference.CreateFromFile(p)),
    ];

    private readonly List<CorpusProject> _references = [];
    private readonly string[] _referencePaths;
    private CSharpCompilation? _compilation;

    /// <summary>Reads a project's file; an unreadable file has no references.</summary>
    public CorpusProject(string path)
    {
        ProjectFile = path;
        Directory = Path.GetDirectoryName(path)!;
        string text = File.Exists(path) ? File.ReadAllText(path) : "";
        IsTool = PackAsTool().IsMatch(text);
        IsTest = RunsTests().IsMatch(text)
            || (NamedAsTests().IsMatch(Path.GetFileName(path))
                && (RunsTests().IsMatch(PropertiesAbove())
                    || PropertiesAbove().Contains("Microsoft.DotNet.Arcade.Sdk", StringComparison.Ordinal)));
        bool isTest = TestProject().IsMatch(text + "/" + Path.GetFileName(path) + "/" + Path.GetFileName(Directory));
        IsPublished = !isTest && !Program().IsMatch(text) && Published().IsMatch(text + PropertiesAbove());
        _referencePaths = ReferencesIn(text);
    }

    /// <summary>Gets the project's file.</summary>
    public string ProjectFile { get; }

    /// <summary>Gets the project's directory.</summary>
    public string Directory { get; }

    /// <summary>Gets a value indicating whether the program is packed as a .NET tool.</summary>
    public bool IsTool { get; }

    /// <summary>
    /// Gets a value indicating whether it is a published library, by the project's file and the properties above it.
    /// </summary>
    public bool IsPublished { get; }

    /// <summary>Gets a value indicating whether the project's file makes it a test project.</summary>
    public bool IsTest { get; }

    /// <summary>Gets the project's C# files.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Gets the compilation of the project.</summary>
    public CSharpCompilation Compilation => _compilation ??= Create();

    /// <summary>Finds the projects that the project refers to.</summary>
    public void Resolve(IReadOnlyDictionary<string, CorpusProject> projects) =>
        _references.AddRange(_referencePaths.Select(r => Path.GetFullPath(Path.Combine(Directory, r.Replace('\\', '/')))).Distinct()
            .Select(projects.GetValueOrDefault).OfType<CorpusProject>().Where(p => p != this));

    /// <summary>Parses a text as one of the project's files.</summary>
    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    private CSharpCompilation Create()
    {
        // Until it is complete it has no references, so that cycles end.
        _compilation = CSharpCompilation.Create(
            "Corpus",
            [Parse(Usings + "namespace Corpus { internal static class Workspace { } }", "Workspace.g.cs")],
            Libraries,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        return _compilation.WithAssemblyName(Path.GetFileNameWithoutExtension(ProjectFile))
            .AddSyntaxTrees(Files.Select(static f => Parse(File.ReadAllText(f), f)))
            .AddReferences(_references.Select(static r => r.Compilation.ToMetadataReference()));
    }

    private string PropertiesAbove()
    {
        string all = "";
        for (string? directory = Directory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            foreach (string name in new[] { "Directory.Build.props", "Directory.Build.targets" })
            {
                string file = Path.Combine(directory, name);
                all += File.Exists(file) ? File.ReadAllText(file) : "";
            }
        }

        return all;
    }

    private static string[] ReferencesIn(string text)
    {
        try
        {
            return [.. XDocument.Parse(text)
                .Descendants()
                .Where(static e => e.Name.LocalName == "ProjectReference")
                .Select(static e => (string?)e.Attribute("Include"))
                .OfType<string>()];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    [GeneratedRegex("<PackAsTool>\\s*true\\s*</PackAsTool>", RegexOptions.IgnoreCase)]
    private static partial Regex PackAsTool();

    [GeneratedRegex(
        "Microsoft\\.NET\\.Test\\.Sdk|IsTestProject>true|[/.](unit)?tests?(\\.csproj)?/|tests?\\.csproj|specs\\.csproj|IsPackable>false",
        RegexOptions.IgnoreCase)]
    private static partial Regex TestProject();

    [GeneratedRegex(
        "Microsoft\\.NET\\.Test\\.Sdk|IsTestProject>\\s*true|\"MSTest\"|MSTest\\.(Sdk|TestAdapter)|\"xunit\\.(v3\"|runner)"
        + "|\"NUnit3TestAdapter|\"TUnit\"",
        RegexOptions.IgnoreCase)]
    private static partial Regex RunsTests();

    [GeneratedRegex("tests?\\.csproj|specs\\.csproj", RegexOptions.IgnoreCase)]
    private static partial Regex NamedAsTests();

    [GeneratedRegex("<OutputType>\\s*(Win)?Exe|Microsoft\\.NET\\.Sdk\\.(Web|Worker)", RegexOptions.IgnoreCase)]
    private static partial Regex Program();

    [GeneratedRegex(
        "<GeneratePackageOnBuild>true|<Package(License|ProjectUrl|Tags|Icon|ReadmeFile)|<IsPackable>true|<IsShipping>true",
        RegexOptions.IgnoreCase)]
    private static partial Regex Published();
}
