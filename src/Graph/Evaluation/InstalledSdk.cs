using Microsoft.Build.Locator;

namespace WorkspaceSdk.Graph.Evaluation;

/// <summary>The MSBuild of the SDK that a repository uses. It is chosen once, before a method that names a type of it runs.</summary>
internal static class InstalledSdk
{
    /// <summary>Chooses it as <c>dotnet</c> does in a directory.</summary>
    /// <param name="directory">The directory whose <c>global.json</c> counts, or one above it.</param>
    /// <exception cref="InvalidOperationException">No such SDK is installed.</exception>
    public static void Use(string directory)
    {
        var options = new VisualStudioInstanceQueryOptions
        {
            DiscoveryTypes = DiscoveryType.DotNetSdk,
            WorkingDirectory = directory,
        };
        // The first is the one that global.json names; the others are there for who asks for all.
        VisualStudioInstance sdk = MSBuildLocator.QueryVisualStudioInstances(options).FirstOrDefault()
            ?? throw new InvalidOperationException($"no .NET SDK is installed that can be used in '{directory}'");
        MSBuildLocator.RegisterInstance(sdk);
    }
}
