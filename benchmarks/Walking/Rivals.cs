using System.Runtime.CompilerServices;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Locator;
using Microsoft.Extensions.FileSystemGlobbing;

namespace WorkspaceSdk.Benchmarks;

/// <summary>The libraries and programs we are compared with.</summary>
internal static class Rivals
{
    /// <summary>Gets what fd is called here: some distributions have another program of that name.</summary>
    public static string Fd
    {
        get;
    } = Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(static p => File.Exists(Path.Combine(p, "fdfind"))) ? "fdfind" : "fd";

    /// <summary>The runtime's own; it knows only the ending.</summary>
    public static Contender EnumerateFiles(string tree, string pattern, int times) => Contender.InProcess(
        "Directory.EnumerateFiles",
        times,
        () => Directory.EnumerateFiles(
            tree, pattern.Replace("**/", "", StringComparison.Ordinal), SearchOption.AllDirectories).ToArray().Length);

    /// <summary>Microsoft.Extensions.FileSystemGlobbing.</summary>
    public static Contender FileSystemGlobbing(string tree, string pattern, int times) => Contender.InProcess(
        "FileSystemGlobbing",
        times,
        () => new Matcher().AddInclude(pattern).GetResultsInFullPath(tree).ToArray().Length);

    /// <summary>MSBuild's expansion of an item's Include.</summary>
    public static Contender MSBuild(string tree, string pattern, int times)
    {
        if (!MSBuildLocator.IsRegistered)
            MSBuildLocator.RegisterDefaults();
        return Expansion(tree, pattern, times);
    }

    // Apart, because its types can be loaded only after MSBuild has been located.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Contender Expansion(string tree, string pattern, int times) => Contender.InProcess(
        $"MSBuild {ProjectCollection.Version}",
        times,
        () =>
        {
            using var projects = new ProjectCollection();
            var text = new StringReader($"<Project><ItemGroup><File Include=\"{Path.Combine(tree, pattern)}\" /></ItemGroup></Project>");
            using var xml = System.Xml.XmlReader.Create(text);
            return new Project(xml, null, null, projects).GetItems("File").Count;
        });
}
