using System.Reflection;
using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Tests;

/// <summary>What consumers compile against.</summary>
internal static class References
{
    public static MetadataReference[] Current { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static p => Path.GetFileName(p) is var n
                && (n.StartsWith("System.", StringComparison.Ordinal) || n is "netstandard.dll" or "mscorlib.dll"))
            .Select(static p => MetadataReference.CreateFromFile(p))];

    public static MetadataReference[] NetStandard { get; } =
        [.. Directory.GetFiles(Metadata("NetStandardReferences"), "*.dll").Select(static p => MetadataReference.CreateFromFile(p))];

    public static string Metadata(string key) =>
        typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
