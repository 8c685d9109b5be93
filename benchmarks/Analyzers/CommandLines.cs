using System.Reflection;

namespace WorkspaceSdk.Benchmarks;

/// <summary>The sample project as command lines for the SDK's compiler.</summary>
internal static class CommandLines
{
    /// <summary>Writes the files that the arguments name, beside the project's.</summary>
    public static void Write(SampleProject project)
    {
        Put("rules-off.globalconfig", SampleProject.Severity("none"));
        Put("rules-warn.globalconfig", SampleProject.Severity("warning"));
        Put("common.rsp",
        [
            "-nologo", "-target:library", "-nullable:enable", "-langversion:latest", "-deterministic+", "-debug:portable", "-optimize-",
            "-nostdlib+", "-out:obj/Sample.dll",
            .. Directory.GetFiles(Metadata("References"), "*.dll").Select(static path => $"-reference:\"{path}\""),
            .. Analyzers(Path.GetFullPath(Path.Combine(Metadata("References"), "../../analyzers/dotnet/cs")), "*.dll"),
            .. Analyzers(Metadata("Generator"), "WorkspaceSdk.*.dll"),
            $"-additionalfile:\"{project.Manifest}\"",
            "*.cs",
        ]);
        Put("sdk.rsp", [.. Analyzers(Metadata("SdkAnalyzers"), "Microsoft.CodeAnalysis.NetAnalyzers.dll"), .. Analyzers(
            Metadata("SdkAnalyzers"), "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"),
            $"-analyzerconfig:\"{Path.Combine(Metadata("SdkAnalyzers"), "build/config/analysislevel_10_default.globalconfig")}\""]);
        Put("empty.rsp", [$"-analyzer:\"{typeof(EmptyAnalyzer).Assembly.Location}\""]);

        void Put(string name, IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(project.Directory, name), lines);
    }

    /// <summary>The folder with the compiler and its server.</summary>
    public static string CompilerFolder => Metadata("Compiler");

    /// <summary>Gets what every compilation has: references, the framework's generators and ours, the code.</summary>
    public static string Common => "@common.rsp";

    /// <summary>The analyzers that the SDK brings and turns on.</summary>
    public static string Sdk => "@sdk.rsp";

    /// <summary>An analyzer that does nothing.</summary>
    public static string Empty => "@empty.rsp";

    /// <summary>Our rules turned off, which is when the compiler leaves them out.</summary>
    public static string Off => "-analyzerconfig:rules-off.globalconfig";

    /// <summary>Our rules as warnings, which is when the compiler runs them all.</summary>
    public static string Warnings => "-analyzerconfig:rules-warn.globalconfig";

    private static IEnumerable<string> Analyzers(string folder, string pattern) =>
        Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).Select(static path => $"-analyzer:\"{path}\"");

    private static string Metadata(string key) =>
        typeof(CommandLines).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
