using System.Globalization;
using System.Reflection;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Measures the compiler as a process: constants written by hand, against the same through the generator. Both compilations also have
/// the framework's own generators and code with bodies, like every project. Otherwise only the generator would start those parts of the
/// compiler.
/// </summary>
internal static class CompilerRace
{
    /// <summary>Measures the time that the generator adds, also for a project without files.</summary>
    public static void Run(string directory, int files, int rounds)
    {
        WorkspaceManifest relative = SampleTree.Manifest(files, ManifestMembers.RelativePath);
        string ordinary = Ordinary(directory);
        ProcessRace.Run($"csc, {files:N0} files", 1, rounds,
        [
            Compiler("neither", "neither", directory, [ordinary]),
            Compiler(
                "generator, no file",
                "neither",
                directory,
                [ordinary, .. Generator(directory, SampleTree.Manifest(0, ManifestMembers.All))]),
            Compiler("by hand", "by hand", directory, [ordinary, Write(directory, "by-hand.cs", SampleTree.ByHand(relative))]),
            Compiler("generator, relative", "by hand", directory, [ordinary, .. Generator(directory, relative)]),
            Compiler(
                "generator, both",
                "by hand",
                directory,
                [ordinary, .. Generator(directory, SampleTree.Manifest(files, ManifestMembers.All))]),
            Compiler(
                "generator, both and the used list",
                "generator, both",
                directory,
                [ordinary, Using(directory), .. Generator(directory, SampleTree.Manifest(files, ManifestMembers.All))]),
            Compiler(
                "generator, both and lists",
                "generator, both",
                directory,
                [ordinary, .. Generator(directory, SampleTree.Manifest(files, ManifestMembers.All | ManifestMembers.Files))]),
            Compiler(
                "generator, lists only",
                "generator, both",
                directory,
                [ordinary, .. Generator(directory, SampleTree.Manifest(files, ManifestMembers.Files))]),
        ], "warning ");
    }

    /// <summary>Measures whether ten times the constants cost ten times as much, beside constants written by hand.</summary>
    public static void Growth(string directory, int rounds)
    {
        string ordinary = Ordinary(directory);
        var lines = new List<string>();
        foreach (int files in (int[])[10_000, 30_000, 100_000])
        {
            WorkspaceManifest relative = SampleTree.Manifest(files, ManifestMembers.RelativePath);
            var costs = ProcessRace.Run($"csc, {files:N0} files", 0, rounds,
            [
                Compiler("neither", "neither", directory, [ordinary]),
                Compiler("by hand", "by hand", directory, [ordinary, Write(directory, $"by-hand-{files}.cs", SampleTree.ByHand(relative))]),
                Compiler("generator, relative", "by hand", directory, [ordinary, .. Generator(directory, relative)]),
            ], "warning ");
            double least = costs["neither"].Min(static c => c.CpuMilliseconds);
            double byHand = (costs["by hand"].Min(static c => c.CpuMilliseconds) - least) * 1000 / files;
            double generated = (costs["generator, relative"].Min(static c => c.CpuMilliseconds) - least) * 1000 / files;
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {files:N0} | {byHand:F0} | {generated:F0} |"));
        }

        Console.WriteLine(
            "\n### Microseconds of processor time per constant, beyond what csc takes without them\n\n| constants | by hand | generator |\n"
            + "|---|---|---|\n"
            + string.Join('\n', lines));
    }

    private static string Ordinary(string directory) =>
        Write(
            directory,
            "ordinary.cs",
            WorkspaceEmitter.EmitFile(SampleTree.Ordinary, EmitOptions.OfCSharp(10) with { EmbeddedAttribute = false }));

    // The code of a project that uses the list of the whole group, and finds a file in it.
    private static string Using(string directory) => Write(
        directory,
        "using.cs",
        "static class Using { public static int Count => App.Workspace.Files.Files_.Count + App.Workspace.Files.Find(\"x\").Length; }");

    private static string[] Generator(string directory, WorkspaceManifest manifest) =>
    [
        "-analyzer:" + Metadata("Generator") + "WorkspaceSdk.Manifest.dll",
        "-analyzer:" + Metadata("Generator") + "WorkspaceSdk.Compiler.dll",
        "-additionalfile:"
        + Write(directory, $"{manifest.Groups[0].Files.Count}-{(int)manifest.Groups[0].Members}.manifest", ManifestWriter.Write(manifest)),
    ];

    private static ProcessContender Compiler(string name, string @base, string directory, string[] arguments)
    {
        IEnumerable<string> references = Directory.GetFiles(Metadata("References"), "*.dll").Select(static path => "-r:" + path);
        string response = Write(directory, name.Replace(' ', '-') + ".rsp", string.Join(
            '\n',
            references.Concat(FrameworkGenerators())
                .Concat(arguments)
                .Concat(["-t:library", "-nologo", "-deterministic", "-langversion:latest", "-out:" + Path.Combine(directory, "out.dll")])
                .Select(static a => "\"" + a + "\"")));
        return new ProcessContender(
            name, @base, () => MeasuredProcess.Run(directory, "dotnet", [Metadata("Compiler"), "-noconfig", "@" + response]));
    }

    private static IEnumerable<string> FrameworkGenerators() =>
        Directory.GetFiles(Path.GetFullPath(Path.Combine(Metadata("References"), "../../analyzers/dotnet/cs")), "*.dll")
            .Select(static path => "-analyzer:" + path);

    private static string Write(string directory, string name, string text)
    {
        string path = Path.Combine(directory, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Metadata(string key) =>
        typeof(CompilerRace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
