using System.Diagnostics;

namespace WorkspaceSdk.Benchmarks;

/// <summary>The SDK's compiler as a process of its own, as a build without a compiler server runs it.</summary>
internal sealed class Compiler
{
    private readonly string _directory;
    private readonly string _response;

    public Compiler(SampleProject project)
    {
        _directory = project.Directory;
        _response = Path.Combine(project.Directory, "compile.rsp");
        string analyzers = AppContext.BaseDirectory;
        string[] lines =
        [
            "-nologo", "-target:library", "-nullable:enable", "-langversion:latest", "-deterministic+", "-nostdlib+", "-out:obj/Sample.dll",
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Select(static p => $"-reference:\"{p}\""),
            $"-analyzer:\"{Path.Combine(analyzers, "WorkspaceSdk.Manifest.dll")}\"",
            $"-analyzer:\"{Path.Combine(analyzers, "WorkspaceSdk.Generators.dll")}\"",
            $"-additionalfile:\"{project.Manifest}\"",
            "*.cs",
        ];
        File.WriteAllLines(_response, lines);
        Csc = Path.Combine(Sdk(), "Roslyn", "bincore", "csc.dll");
    }

    public string Csc { get; }

    /// <summary>Compiles; the whole process's wall and processor time, and how many of the rules' diagnostics were printed.</summary>
    public (double Wall, double Processor, int Found) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Csc, "-noconfig", "@" + _response, .. arguments]) { WorkingDirectory = _directory, RedirectStandardOutput = true };
        double used = ProcessorTime.OfChildren();
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return process.ExitCode == 0 ? (wall, ProcessorTime.OfChildren() - used, output.Split("warning WSDK21").Length - 1) : throw new InvalidOperationException("The compiler failed:\n" + output);
    }

    private static string Sdk()
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true })!;
        string version = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Path.Combine(runtime, "..", "..", "..", "sdk", version);
    }
}
