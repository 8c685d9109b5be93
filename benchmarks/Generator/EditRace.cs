using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using WorkspaceSdk.Compiler;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Measures the work at every keystroke in an editor: the generators run again after a small change.</summary>
internal static class EditRace
{
    private static readonly string[] Assemblies = ["System.Private.CoreLib.dll", "System.Runtime.dll"];

    /// <summary>Measures an edit without relation to the workspace.</summary>
    public static void Unrelated(int files, int rivalFiles, int rounds)
    {
        (Compilation, GeneratorDriver) ours = Ready(new WorkspaceGenerator(), Text(SampleTree.Manifest(files, ManifestMembers.All)));
        (Compilation, GeneratorDriver) rival = Ready(
            new PathPerFileGenerator(),
            [.. SampleTree.Manifest(rivalFiles, ManifestMembers.All).Groups[0].Files.Select(static f => new MemoryText("/w/" + f, ""))]);
        Race.Run($"an unrelated edit, {files:N0} files", rounds,
        [
            Contender.InProcess("ours", 20, () => Edit(ours)),
            Contender.InProcess($"an additional file per path ({rivalFiles:N0})", 5, () => Edit(rival)),
        ]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nallocated by ours: {Allocated(ours):N0} bytes; by a generator with as many files that does nothing: {Allocated(Ready(new EmptyGenerator())):N0} bytes"));
    }

    // Both include the compiler's own share of a run.
    private static long Allocated((Compilation Compilation, GeneratorDriver Driver) state)
    {
        Edit(state);
        Compilation edited = AddTree(state.Compilation);
        long before = GC.GetAllocatedBytesForCurrentThread();
        state.Driver.RunGenerators(edited);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Measures one more file in the manifest.</summary>
    public static void FileAdded(int files, int rounds)
    {
        MemoryText before = Text(SampleTree.Manifest(files, ManifestMembers.All))[0];
        WorkspaceManifest changed = SampleTree.Manifest(files, ManifestMembers.All, "top7/directory0/one-more.json");
        string after = ManifestWriter.Write(changed);
        string code = WorkspaceEmitter.Emit(changed, EmitOptions.OfCSharp(14))
            .Single(static f => f.HintName.Contains(".Top7.", StringComparison.Ordinal)).Text;
        (Compilation compilation, GeneratorDriver driver) = Ready(new WorkspaceGenerator(), before);
        Race.Run($"one file added to {files:N0}", rounds,
        [
            // A new text object every time, because results are cached with the object.
            Contender.InProcess(
                "ours", 10, () => Run(driver.ReplaceAdditionalText(before, new MemoryText(before.Path, after)), compilation)),
            Contender.InProcess(
                "of it, the compiler parsing the changed file",
                10,
                () => CSharpSyntaxTree.ParseText(SourceText.From(code, System.Text.Encoding.UTF8)).GetRoot().FullSpan.Length & 0),
        ]);
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

    private static long Run(GeneratorDriver driver, Compilation compilation) =>
        driver.RunGenerators(compilation).GetTimingInfo().ElapsedTime.Ticks & 0;

    private static Compilation AddTree(Compilation compilation) => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Edit { }"));

    private static MemoryText[] Text(WorkspaceManifest manifest) =>
        [new MemoryText("/w/obj/workspace.manifest", ManifestWriter.Write(manifest))];
}
