using Mono.Cecil;

namespace WorkspaceSdk.Tests;

/// <summary>Arrows run down only, as DESIGN 2 draws them; read from the compiled assemblies, so a using that is not used does not count and one that is hidden does.</summary>
public sealed class ArrowTests
{
    /// <summary>Project, assembly, framework folder, and the assemblies of ours it may use.</summary>
    public static TheoryData<string, string, string?, string> Assemblies => new()
    {
        { "Engine", "WorkspaceSdk.Engine.dll", "net10.0", "" },
        { "Engine", "WorkspaceSdk.Engine.dll", "netstandard2.0", "" },
        { "Manifest", "WorkspaceSdk.Manifest.dll", null, "" },
        { "Generators", "WorkspaceSdk.Generators.dll", null, "WorkspaceSdk.Manifest" },
        { "CodeFixes", "WorkspaceSdk.CodeFixes.dll", null, "WorkspaceSdk.Generators WorkspaceSdk.Manifest" },
        { "Tasks", "WorkspaceSdk.Tasks.dll", "net10.0", "WorkspaceSdk.Engine WorkspaceSdk.Manifest" },
        { "Tasks", "WorkspaceSdk.Tasks.dll", "netstandard2.0", "WorkspaceSdk.Engine WorkspaceSdk.Manifest" },
        { "Extensions", "WorkspaceSdk.Extensions.dll", null, "WorkspaceSdk.Engine" },
        { "Tool", "dotnet-workspace.dll", null, "WorkspaceSdk.Engine WorkspaceSdk.Manifest" },
    };

    /// <summary>A folder of the engine and those it may use; the face, at the top, may use all.</summary>
    private static readonly Dictionary<string, string[]> EngineFolders = new(StringComparer.Ordinal)
    {
        ["Polyfills"] = [],
        ["Errors"] = [],
        ["Paths"] = ["Errors"],
        ["Roots"] = ["Errors", "Paths"],
        ["Globbing"] = ["Errors", "Paths"],
        ["Ignoring"] = ["Errors", "Paths"],
        ["Walking"] = ["Errors", "Paths", "Globbing", "Ignoring"],
        ["Fingerprints"] = ["Errors", "Paths"],
        ["Telemetry"] = ["Walking"],
        ["Finding"] = ["Errors", "Paths", "Globbing", "Ignoring", "Walking", "Telemetry"],
        ["Snapshots"] = ["Errors", "Paths", "Globbing", "Ignoring", "Walking", "Finding", "Fingerprints", "Telemetry"],
        ["Searching"] = ["Errors", "Paths", "Globbing", "Ignoring", "Walking", "Finding", "Telemetry"],
        // Declarations are read through the face, which knows nothing of them.
        ["Declarations"] = ["", "Errors", "Paths", "Globbing", "Walking", "Finding"],
        ["Watching"] = ["Errors", "Paths", "Globbing", "Ignoring", "Walking", "Finding", "Snapshots"],
    };

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_uses_only_what_lies_below_it(string project, string file, string? framework, string allowed)
    {
        using AssemblyDefinition assembly = BuiltAssembly.Read(project, file, framework);

        string[] used = [.. assembly.MainModule.AssemblyReferences.Select(static r => r.Name).Where(static n => n.StartsWith("WorkspaceSdk", StringComparison.Ordinal) || n == "dotnet-workspace")];

        Assert.Empty(used.Except(allowed.Split(' ')));
    }

    [Theory]
    [InlineData("Engine", "WorkspaceSdk.Engine.dll", "net10.0", "Microsoft.Build Microsoft.CodeAnalysis System.Console")]
    [InlineData("Engine", "WorkspaceSdk.Engine.dll", "netstandard2.0", "Microsoft.Build Microsoft.CodeAnalysis System.Console")]
    [InlineData("Manifest", "WorkspaceSdk.Manifest.dll", null, "Microsoft.Build Microsoft.CodeAnalysis System.Console System.IO.File System.IO.Directory")]
    [InlineData("Generators", "WorkspaceSdk.Generators.dll", null, "Microsoft.Build System.Console System.IO.File System.IO.Directory")]
    [InlineData("Tasks", "WorkspaceSdk.Tasks.dll", "net10.0", "Microsoft.CodeAnalysis System.Console")]
    public void A_part_does_not_know_what_is_not_its_business(string project, string file, string? framework, string forbidden)
    {
        using AssemblyDefinition assembly = BuiltAssembly.Read(project, file, framework);

        string[] used = [.. assembly.MainModule.GetTypeReferences().Select(static t => t.FullName)];

        // A name stands for the type, and for everything in the namespace of that name.
        foreach (string name in forbidden.Split(' '))
            Assert.DoesNotContain(used, type => type == name || type.StartsWith(name + ".", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    public void A_folder_of_the_engine_uses_only_those_below_it(string framework)
    {
        using AssemblyDefinition assembly = BuiltAssembly.Read("Engine", "WorkspaceSdk.Engine.dll", framework);
        TypeDefinition[] types = [.. AllTypes(assembly)];
        Dictionary<string, string> folders = types
            .Select(static type => (type.FullName, Folder: Folder(type)))
            .Where(static pair => pair.Folder is not null)
            .ToDictionary(static pair => pair.FullName, static pair => pair.Folder!, StringComparer.Ordinal);

        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        foreach (TypeDefinition type in types)
        {
            if (!folders.TryGetValue(type.FullName, out string? from) || from.Length == 0)
                continue;
            Assert.True(EngineFolders.ContainsKey(from), $"The folder {from} is not in the plan.");
            foreach (TypeReference used in BuiltAssembly.Uses(type))
            {
                if (folders.TryGetValue(used.FullName, out string? to) && to != from && to != "Polyfills" && !EngineFolders[from].Contains(to))
                    wrong.Add($"{from}/{type.Name} -> {to}/{used.Name}");
            }
        }

        Assert.Empty(wrong);
        Assert.Superset(folders.Values.Where(static f => f.Length > 0).ToHashSet(StringComparer.Ordinal), EngineFolders.Keys.ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<TypeDefinition> AllTypes(AssemblyDefinition assembly) =>
        assembly.MainModule.GetTypes().Where(static t => t.FullName != "<Module>");

    // A nested type, and what the compiler made of a lambda or an iterator, is where the type around it is.
    private static string? Folder(TypeDefinition type)
    {
        while (type.DeclaringType is not null)
            type = type.DeclaringType;
        string? source = BuiltAssembly.SourceOf(type);
        int start = source?.IndexOf("/src/Engine/", StringComparison.Ordinal) ?? -1;
        if (start < 0)
            return null;
        string path = source![(start + "/src/Engine/".Length)..];
        int slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : path[..slash];
    }
}
