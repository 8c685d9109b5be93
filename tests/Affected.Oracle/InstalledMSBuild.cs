using Microsoft.Build.Locator;

namespace WorkspaceSdk.Oracle;

/// <summary>Loads the MSBuild of the SDK, before a method runs that uses one of its types.</summary>
internal static class InstalledMSBuild
{
    /// <summary>Gets the directory in which the machine keeps packages, such as the reference assemblies of .NET Standard.</summary>
    public static string MachinePackages { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Gets the name of the compiler's server, which builds of this process start.</summary>
    public static string CompilerServer { get; } = $"wsdk-oracle-{Environment.ProcessId}";

    /// <summary>Loads it.</summary>
    /// <returns>The directory of the installed SDK's MSBuild.</returns>
    public static string Use(string directory)
    {
        var options = new VisualStudioInstanceQueryOptions
        {
            DiscoveryTypes = DiscoveryType.DotNetSdk,
            WorkingDirectory = directory,
        };
        VisualStudioInstance sdk = MSBuildLocator.QueryVisualStudioInstances(options).First();
        MSBuildLocator.RegisterInstance(sdk);
        // As `dotnet build` sets it for tasks that start the compiler.
        string installation = Path.GetFullPath(Path.Combine(sdk.MSBuildPath, "..", ".."));
        string host = Path.Combine(installation, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        Environment.SetEnvironmentVariable("DOTNET_HOST_PATH", host);
        Environment.SetEnvironmentVariable("DOTNET_CLI_TELEMETRY_OPTOUT", "1");
        // Set by whoever runs this, they would move the root and the packages.
        Environment.SetEnvironmentVariable("WORKSPACE_PATH", null);
        Environment.SetEnvironmentVariable("NUGET_PACKAGES", null);
        return sdk.MSBuildPath;
    }
}
