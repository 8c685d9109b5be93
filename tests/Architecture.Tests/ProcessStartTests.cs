using Mono.Cecil;

namespace WorkspaceSdk.Tests;

/// <summary>
/// The system looks for a program in the current directory first, on Windows. So each start of a process names an absolute path that
/// <c>ProgramOnPath</c> found; read from the compiled assemblies.
/// </summary>
public sealed class ProcessStartTests
{
    /// <summary>Project, assembly, framework folder, the types that start processes, and those that look for programs.</summary>
    public static TheoryData<string, string, string?, string, string> Starts => new()
    {
        { "Engine", "WorkspaceSdk.Engine.dll", "net10.0", "GitProcess", "GitExcludes TrackedFiles" },
        { "Tool", "dotnet-workspace.dll", null, "GraphHost ProgramRun", "GitRepository GraphHost ProgramRun" },
        { "Tasks", "WorkspaceSdk.Tasks.dll", "net10.0", "", "" },
        { "Extensions", "WorkspaceSdk.Extensions.dll", null, "", "" },
        { "Manifest", "WorkspaceSdk.Manifest.dll", null, "", "" },
        { "Compiler", "WorkspaceSdk.Compiler.dll", null, "", "" },
        { "CodeFixes", "WorkspaceSdk.CodeFixes.dll", null, "", "" },
        { "Graph", "WorkspaceSdk.Graph.dll", null, "", "" },
    };

    [Theory]
    [MemberData(nameof(Starts))]
    public void Only_types_whose_program_was_looked_for_start_processes(
        string project, string file, string? framework, string starting, string looking)
    {
        using AssemblyDefinition assembly = BuiltAssembly.Read(project, file, framework);
        Assert.Equal(starting, Users(assembly, "System.Diagnostics.ProcessStartInfo", ".ctor"));
        Assert.Equal(starting, Users(assembly, "System.Diagnostics.Process", "Start"));
        Assert.Equal(looking, Users(assembly, "WorkspaceSdk.Paths.ProgramOnPath", "Find"));
    }

    [Fact]
    public void No_target_of_the_package_starts_a_program()
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "src", "Sdk"), "*.*", SearchOption.AllDirectories)
            .Where(static file => Path.GetExtension(file) is ".props" or ".targets")];
        Assert.NotEmpty(files);
        Assert.All(files, static file => Assert.DoesNotContain("<Exec", File.ReadAllText(file), StringComparison.Ordinal));
    }

    private static string Users(AssemblyDefinition assembly, string type, string member) => string.Join(
        ' ',
        assembly.MainModule.GetTypes()
            .Where(user => user.FullName != type && user.Methods.Any(method => Calls(method, type, member)))
            .Select(static user => Outermost(user).Name)
            .Distinct()
            .Order(StringComparer.Ordinal));

    private static bool Calls(MethodDefinition method, string type, string member) => method.HasBody && method.Body.Instructions
        .Select(static instruction => instruction.Operand)
        .OfType<MethodReference>()
        .Any(called => called.DeclaringType.FullName == type && called.Name == member);

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
