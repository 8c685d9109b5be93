using System.Reflection;

namespace WorkspaceSdk.Benchmarks;

/// <summary>The sample project as command lines for the SDK's compiler.</summary>
internal static class CommandLines
{
    /// <summary>Writes the files that the arguments name, beside the project's.</summary>
    /// <param name="directory">The directory of the project, and of the compilation.</param>
    /// <param name="manifest">The manifest of the generator, or <see langword="null" /> for a project without it.</param>
    public static string Write(string directory, string? manifest)
    {
        Put("rules-off.globalconfig", SampleProject.Severity("none"));
        Put("rules-warn.globalconfig", SampleProject.Severity("warning"));
        Put("sdk.rsp", [.. Analyzers(Metadata("SdkAnalyzers"), "Microsoft.CodeAnalysis.NetAnalyzers.dll"), .. Analyzers(
            Metadata("SdkAnalyzers"), "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"),
            $"-analyzerconfig:\"{Path.Combine(Metadata("SdkAnalyzers"), "build/config/analysislevel_10_default.globalconfig")}\""]);
        Put("empty.rsp", [$"-analyzer:\"{typeof(EmptyAnalyzer).Assembly.Location}\""]);
        return "@" + Put("common.rsp",
        [
            "-nologo", "-target:library", "-nullable:enable", "-langversion:latest", "-deterministic+", "-debug:portable", "-optimize-",
            "-nostdlib+", $"-out:\"{Path.Combine(directory, "obj", "Sample.dll")}\"",
            .. Directory.GetFiles(Metadata("References"), "*.dll").Select(static path => $"-reference:\"{path}\""),
            .. Analyzers(Path.GetFullPath(Path.Combine(Metadata("References"), "../../analyzers/dotnet/cs")), "*.dll"),
            .. manifest == null ? [] : Analyzers(Metadata("Generator"), "WorkspaceSdk.*.dll").Append($"-additionalfile:\"{manifest}\""),
            $"\"{Path.Combine(directory, "*.cs")}\"",
        ]);

        string Put(string name, IEnumerable<string> lines)
        {
            string path = Path.Combine(directory, name);
            File.WriteAllLines(path, lines);
            return path;
        }
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

    /// <summary>Gets the argument with which the compiler also runs the rules whose severity is information or hidden.</summary>
    public static string ErrorLog => "-errorlog:errors.sarif";

    private static IEnumerable<string> Analyzers(string folder, string pattern) =>
        Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).Select(static path => $"-analyzer:\"{path}\"");

    private static string Metadata(string key) =>
        typeof(CommandLines).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
