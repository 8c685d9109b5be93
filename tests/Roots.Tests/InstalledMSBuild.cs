using Microsoft.Build.Locator;

namespace WorkspaceSdk.Tests;

/// <summary>The SDK's own MSBuild, which has to be chosen once and before a method that names a type of it runs.</summary>
internal static class InstalledMSBuild
{
    static InstalledMSBuild() => MSBuildLocator.RegisterDefaults();

    /// <summary>Makes it the one that is used.</summary>
    public static void Use()
    {
    }
}
