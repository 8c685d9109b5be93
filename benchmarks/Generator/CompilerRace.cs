using System.Reflection;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// The compiler as a process: constants written by hand, against the same through the generator. Around both stands what every project has:
/// the framework's own generators, and code with bodies. A compiler that had neither to do would start parts of itself for us alone.
/// </summary>
internal static class CompilerRace
{
    public static void Run(string directory, int files, int rounds)
    {
        WorkspaceManifest relative = SampleTree.Manifest(files, ManifestMembers.RelativePath);
        string byHand = Write(directory, "by-hand.cs", SampleTree.ByHand(relative));
        string ordinary = Write(directory, "ordinary.cs", WorkspaceEmitter.EmitFile(SampleTree.Ordinary, EmitOptions.OfCSharp(10) with { EmbeddedAttribute = false }));
        string manifest = Write(directory, "relative.manifest", ManifestWriter.Write(relative));
        string both = Write(directory, "both.manifest", ManifestWriter.Write(SampleTree.Manifest(files, ManifestMembers.All)));
        string none = Write(directory, "none.manifest", ManifestWriter.Write(SampleTree.Manifest(0, ManifestMembers.All)));
        string[] generator = ["-analyzer:" + Metadata("Generator") + "WorkspaceSdk.Manifest.dll", "-analyzer:" + Metadata("Generator") + "WorkspaceSdk.Generators.dll"];

        Race.Run($"csc, {files:N0} files", rounds,
        [
            Compiler("by hand", directory, [ordinary, byHand]),
            Compiler("neither", directory, [ordinary]),
            Compiler("generator, no file", directory, [ordinary, .. generator, "-additionalfile:" + none]),
            Compiler("generator, relative", directory, [ordinary, .. generator, "-additionalfile:" + manifest]),
            Compiler("generator, both", directory, [ordinary, .. generator, "-additionalfile:" + both]),
        ]);
    }

    private static Contender Compiler(string name, string directory, string[] arguments)
    {
        IEnumerable<string> references = Directory.GetFiles(Metadata("References"), "*.dll").Select(static path => "-r:" + path);
        string response = Write(directory, name.Replace(' ', '-') + ".rsp", string.Join('\n', references.Concat(FrameworkGenerators()).Concat(arguments).Concat(["-t:library", "-nologo", "-deterministic", "-langversion:latest", "-out:" + Path.Combine(directory, "out.dll")]).Select(static a => "\"" + a + "\"")));
        return Processes.Whole(name, "dotnet", [Metadata("Compiler"), "-noconfig", "@" + response], directory);
    }

    private static IEnumerable<string> FrameworkGenerators() =>
        Directory.GetFiles(Path.GetFullPath(Path.Combine(Metadata("References"), "../../analyzers/dotnet/cs")), "*.dll").Select(static path => "-analyzer:" + path);

    private static string Write(string directory, string name, string text)
    {
        string path = Path.Combine(directory, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Metadata(string key) =>
        typeof(CompilerRace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
