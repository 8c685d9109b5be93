using System.Reflection;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Benchmarks;

/// <summary>The compiler as a process: constants written by hand, against the same through the generator.</summary>
internal static class CompilerRace
{
    public static void Run(string directory, int files, int rounds)
    {
        WorkspaceManifest relative = SampleTree.Manifest(files, ManifestMembers.RelativePath);
        string byHand = Write(directory, "by-hand.cs", SampleTree.ByHand(relative));
        string nothing = Write(directory, "nothing.cs", "class C { }");
        string manifest = Write(directory, "relative.manifest", ManifestWriter.Write(relative));
        string both = Write(directory, "both.manifest", ManifestWriter.Write(SampleTree.Manifest(files, ManifestMembers.All)));
        string none = Write(directory, "none.manifest", ManifestWriter.Write(SampleTree.Manifest(0, ManifestMembers.All)));
        string[] generator = ["-analyzer:" + Metadata("Generator") + "WorkspaceSdk.Manifest.dll", "-analyzer:" + Metadata("Generator") + "WorkspaceSdk.Generators.dll"];

        Race.Run($"csc, {files:N0} files", rounds,
        [
            Compiler("by hand", directory, [byHand]),
            Compiler("nothing", directory, [nothing]),
            Compiler("generator, no file", directory, [nothing, .. generator, "-additionalfile:" + none]),
            Compiler("generator, relative", directory, [nothing, .. generator, "-additionalfile:" + manifest]),
            Compiler("generator, both", directory, [nothing, .. generator, "-additionalfile:" + both]),
        ]);
    }

    private static Contender Compiler(string name, string directory, string[] arguments)
    {
        IEnumerable<string> references = Directory.GetFiles(Metadata("References"), "*.dll").Select(static path => "-r:" + path);
        string response = Write(directory, name.Replace(' ', '-') + ".rsp", string.Join('\n', references.Concat(arguments).Concat(["-t:library", "-nologo", "-deterministic", "-langversion:latest", "-out:" + Path.Combine(directory, "out.dll")]).Select(static a => "\"" + a + "\"")));
        return Processes.Whole(name, "dotnet", [Metadata("Compiler"), "-noconfig", "@" + response], directory);
    }

    private static string Write(string directory, string name, string text)
    {
        string path = Path.Combine(directory, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Metadata(string key) =>
        typeof(CompilerRace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
