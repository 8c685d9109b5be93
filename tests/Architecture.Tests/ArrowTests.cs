using Mono.Cecil;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Arrows run down only, as docs/design.md draws them; read from the compiled assemblies, so a using that is not used
/// does not count and one that is hidden does.
/// </summary>
public sealed class ArrowTests
{
    /// <summary>Project, assembly, framework folder, and the assemblies of ours it may use.</summary>
    public static TheoryData<string, string, string?, string> Assemblies => new()
    {
        { "Engine", "WorkspaceSdk.Engine.dll", "net10.0", "" },
        { "Engine", "WorkspaceSdk.Engine.dll", "netstandard2.0", "" },
        { "Manifest", "WorkspaceSdk.Manifest.dll", null, "" },
        { "Compiler", "WorkspaceSdk.Compiler.dll", null, "WorkspaceSdk.Manifest" },
        { "CodeFixes", "WorkspaceSdk.CodeFixes.dll", null, "WorkspaceSdk.Compiler WorkspaceSdk.Manifest" },
        { "Tasks", "WorkspaceSdk.Tasks.dll", "net10.0", "WorkspaceSdk.Engine WorkspaceSdk.Manifest" },
        { "Tasks", "WorkspaceSdk.Tasks.dll", "netstandard2.0", "WorkspaceSdk.Engine WorkspaceSdk.Manifest" },
        { "Extensions", "WorkspaceSdk.Extensions.dll", null, "WorkspaceSdk.Engine" },
        { "Tool", "dotnet-workspace.dll", null, "WorkspaceSdk.Engine WorkspaceSdk.Manifest" },
        { "Graph", "WorkspaceSdk.Graph.dll", null, "" },
    };

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_uses_only_what_lies_below_it(string project, string file, string? framework, string allowed)
    {
        using AssemblyDefinition assembly = BuiltAssembly.Read(project, file, framework);

        string[] used = [.. assembly.MainModule.AssemblyReferences.Select(static r => r.Name)
            .Where(static n => n.StartsWith("WorkspaceSdk", StringComparison.Ordinal) || n == "dotnet-workspace")];

        Assert.Empty(used.Except(allowed.Split(' ')));
    }

    [Theory]
    [InlineData("Engine", "WorkspaceSdk.Engine.dll", "net10.0", "Microsoft.Build Microsoft.CodeAnalysis System.Console")]
    [InlineData("Engine", "WorkspaceSdk.Engine.dll", "netstandard2.0", "Microsoft.Build Microsoft.CodeAnalysis System.Console")]
    [InlineData(
        "Manifest",
        "WorkspaceSdk.Manifest.dll",
        null,
        "Microsoft.Build Microsoft.CodeAnalysis System.Console System.IO.File System.IO.Directory")]
    [InlineData("Compiler", "WorkspaceSdk.Compiler.dll", null, "Microsoft.Build System.Console System.IO.File System.IO.Directory")]
    [InlineData("Tasks", "WorkspaceSdk.Tasks.dll", "net10.0", "Microsoft.CodeAnalysis System.Console")]
    [InlineData("Tool", "dotnet-workspace.dll", null, "Microsoft.Build Microsoft.CodeAnalysis")]
    public void A_part_knows_only_the_types_that_it_needs(string project, string file, string? framework, string forbidden)
    {
        using AssemblyDefinition assembly = BuiltAssembly.Read(project, file, framework);

        string[] used = [.. assembly.MainModule.GetTypeReferences().Select(static t => t.FullName)];

        // A name stands for the type, and for everything in the namespace of that name.
        foreach (string name in forbidden.Split(' '))
            Assert.DoesNotContain(used, type => type == name || type.StartsWith(name + ".", StringComparison.Ordinal));
    }
}
