using System.Reflection;
using Mono.Cecil;

namespace WorkspaceSdk.Tests;

/// <summary>One of our assemblies as it was built.</summary>
internal static class BuiltAssembly
{
    /// <summary>Reads <c>artifacts/bin/{project}/{configuration}{_framework}/{file}</c>.</summary>
    public static AssemblyDefinition Read(string project, string file, string? framework = null)
    {
        string configuration = typeof(BuiltAssembly).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static a => a.Key == "Configuration").Value!;
        string pivot = configuration.ToLowerInvariant() + (framework is null ? "" : "_" + framework);
        string path = Path.Combine(RepositoryPaths.Artifacts, "bin", project, pivot, file);
        return AssemblyDefinition.ReadAssembly(path);
    }
}
