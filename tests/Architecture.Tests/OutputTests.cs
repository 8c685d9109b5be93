using Mono.Cecil;

namespace WorkspaceSdk.Tests;

/// <summary>
/// What is written goes through the one function that keeps commands for terminals and build servers
/// out of it; read from the compiled assemblies.
/// </summary>
public sealed class OutputTests
{
    /// <summary>
    /// Project, assembly, framework folder, a type and the beginning of the names of its members, and the types that may use them.
    /// </summary>
    public static TheoryData<string, string, string?, string, string, string> Gates => new()
    {
        { "Tool", "dotnet-workspace.dll", null, "System.Console", "", "ToolConsole" },
        { "Tool", "dotnet-workspace.dll", null, "System.IO.TextWriter", "Write", "ToolConsole ProgressLine HelpWithExamples GraphRequest" },
        { "Tool", "dotnet-workspace.dll", null, "System.IO.Stream", "Write", "ResultStream" },
        { "Tool", "dotnet-workspace.dll", null, "WorkspaceSdk.Tool.Terminal.ToolConsole", "OpenResults", "ResultStream" },
        { "Tool", "dotnet-workspace.dll", null, "WorkspaceSdk.Tool.Terminal.ResultStream", "get_Bytes", "JsonLine" },
        { "Tool", "dotnet-workspace.dll", null, "WorkspaceSdk.Tool.Terminal.ResultStream", "WriteForeign", "ExecOutput" },
        { "Tool", "dotnet-workspace.dll", null, "WorkspaceSdk.Tool.Terminal.ToolConsole", "WriteForeign", "ExecOutput" },
        { "Tool", "dotnet-workspace.dll", null, "WorkspaceSdk.Tool.Terminal.ResultStream", "Write(", "ResultStream" },
        { "Compiler", "WorkspaceSdk.Compiler.dll", null, "Microsoft.CodeAnalysis.Diagnostic", "Create", "Descriptors" },
        { "Tasks", "WorkspaceSdk.Tasks.dll", "net10.0", "Microsoft.Build.Utilities.TaskLoggingHelper", "LogError", "WorkspaceTask" },
        { "Tasks", "WorkspaceSdk.Tasks.dll", "net10.0", "Microsoft.Build.Utilities.TaskLoggingHelper", "LogWarning", "WorkspaceTask" },
    };

    [Theory]
    [MemberData(nameof(Gates))]
    public void Only_few_types_write_past_the_function_for_people(
        string project, string file, string? framework, string type, string member, string allowed)
    {
        using AssemblyDefinition assembly = BuiltAssembly.Read(project, file, framework);
        string[] users = [.. assembly.MainModule.GetTypes()
            .Where(user => Uses(user, type, member))
            .Select(static user => Outermost(user).Name)
            .Distinct()
            .Order(StringComparer.Ordinal)];

        // What nobody uses is no gate.
        Assert.NotEmpty(users);
        Assert.Empty(users.Except(allowed.Split(' ')));
    }

    private static bool Uses(TypeDefinition user, string type, string member) => user.Methods
        .Where(static method => method.HasBody)
        .SelectMany(static method => method.Body.Instructions)
        .Select(static instruction => instruction.Operand)
        .OfType<MethodReference>()
        .Any(method => method.DeclaringType.FullName == type && (method.Name + "(").StartsWith(member, StringComparison.Ordinal));

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
