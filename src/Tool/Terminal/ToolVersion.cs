using System.Reflection;

namespace WorkspaceSdk.Tool.Terminal;

/// <summary>The version of this tool, which is that of the SDK and of all packages.</summary>
internal static class ToolVersion
{
    /// <summary>Gets the version with the commit that it was built from, where that is known.</summary>
    public static string Full { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Gets the version by which a feed knows the packages.</summary>
    public static string OfPackage => Full.Split('+')[0];
}
