using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Generators;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Benchmarks;

/// <summary>What an editor asks for at every keystroke: the generators run again after a small change.</summary>
internal static class EditRace
{
    private static readonly string[] Assemblies = ["System.Private.CoreLib.dll", "System.Runtime.dll"];

    /// <summary>An edit that has nothing to do with the workspace.</summary>
    public static void Unrelated(int files, int rivalFiles, int rounds)
    {
        (Compilation, GeneratorDriver) ours = Ready(new WorkspaceGenerator(), Text(SampleTree.Manifest(files, ManifestMembers.All)));
        (Compilation, GeneratorDriver) rival = Ready(new PathPerFileGenerator(), [.. SampleTree.Manifest(rivalFiles, ManifestMembers.All).Groups[0].Files.Select(static f => new MemoryText("/w/" + f, ""))]);
        Race.Run($"an unrelated edit, {files:N0} files", rounds,
        [
            Contender.InProcess("ours", 20, () => Edit(ours)),
            Contender.InProcess($"an additional file per path ({rivalFiles:N0})", 5, () => Edit(rival)),
        ]);
        Edit(ours);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Compilation edited = AddTree(ours.Item1);
        long tree = GC.GetAllocatedBytesForCurrentThread() - before;
        ours.Item2.RunGenerators(edited);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nallocated by ours: {GC.GetAllocatedBytesForCurrentThread() - before - tree:N0} bytes"));
    }

    /// <summary>One file more in the manifest.</summary>
    public static void FileAdded(int files, int rounds)
    {
        MemoryText before = Text(SampleTree.Manifest(files, ManifestMembers.All))[0];
        MemoryText after = Text(SampleTree.Manifest(files, ManifestMembers.All, "top7/directory0/one-more.json"))[0];
        (Compilation compilation, GeneratorDriver driver) = Ready(new WorkspaceGenerator(), before);
        Race.Run($"one file added to {files:N0}", rounds, [Contender.InProcess("ours", 10, () => Run(driver.ReplaceAdditionalText(before, after), compilation))]);
    }

    private static (Compilation, GeneratorDriver) Ready(IIncrementalGenerator generator, params AdditionalText[] texts)
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        MetadataReference[] references = [.. Assemblies.Select(n => MetadataReference.CreateFromFile(Path.Combine(runtime, n)))];
        Compilation compilation = CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText("class Program { }")], references);
        return (compilation, CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], texts).RunGenerators(compilation));
    }

    private static long Edit((Compilation Compilation, GeneratorDriver Driver) state)
    {
        Compilation edited = AddTree(state.Compilation);
        return Run(state.Driver, edited);
    }

    private static long Run(GeneratorDriver driver, Compilation compilation) => driver.RunGenerators(compilation).GetTimingInfo().ElapsedTime.Ticks & 0;

    private static Compilation AddTree(Compilation compilation) => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Edit { }"));

    private static MemoryText[] Text(WorkspaceManifest manifest) => [new MemoryText("/w/obj/workspace.manifest", ManifestWriter.Write(manifest))];
}
