using Microsoft.Build.Locator;

namespace WorkspaceSdk.Graph.Evaluation;

/// <summary>Chooses the MSBuild of a repository's SDK, once, before any method that uses a type of MSBuild runs.</summary>
internal static class InstalledSdk
{
    /// <summary>Chooses the same SDK as <c>dotnet</c> in a directory.</summary>
    /// <param name="directory">The directory from which <c>global.json</c> is searched upwards.</param>
    /// <exception cref="InvalidOperationException">No such SDK is installed.</exception>
    /// <returns>The directory of the SDK.</returns>
    public static string Use(string directory)
    {
        var options = new VisualStudioInstanceQueryOptions
        {
            DiscoveryTypes = DiscoveryType.DotNetSdk,
            WorkingDirectory = directory,
        };
        // The first is the one that global.json names; the query returns the others too.
        VisualStudioInstance sdk = MSBuildLocator.QueryVisualStudioInstances(options).FirstOrDefault()
            ?? throw new InvalidOperationException($"no .NET SDK is installed that can be used in '{directory}'");
        MSBuildLocator.RegisterInstance(sdk);
        return Path.TrimEndingDirectorySeparator(sdk.MSBuildPath);
    }
}
