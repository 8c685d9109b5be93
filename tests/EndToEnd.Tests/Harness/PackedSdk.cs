using System.Globalization;
using System.Reflection;

namespace WorkspaceSdk.Tests;

/// <summary>
/// The package, packed once for all tests under a version of its own, in a feed and with a packages folder that go away with the tests.
/// </summary>
internal static class PackedSdk
{
    private static readonly Lazy<string> LazyFeed = new(Pack);

    public static string Version { get; } = "1.0.0-test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    /// <summary>The folder of the packed package.</summary>
    public static string Feed => LazyFeed.Value;

    /// <summary>Where packages are unpacked to; packages of others are taken from the machine's own folder.</summary>
    public static string PackagesFolder => Path.Combine(Path.GetDirectoryName(Feed)!, "packages");

    /// <summary>The configuration that is packed: the one of these tests.</summary>
    public static string Configuration { get; } = typeof(PackedSdk).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static a => a.Key == "Configuration").Value!;

    private static string Pack()
    {
        string place = Directory.CreateTempSubdirectory("wsdk-feed-").FullName;
        TestRun.DeleteAtEnd(place);
        string feed = Path.Combine(place, "feed");
        Pack(feed, Version);
        return feed;
    }

    /// <summary>Packs the same content under another version, for those who get two; or another project.</summary>
    public static void Pack(string feed, string version, string project = "src/Sdk/Sdk.csproj")
    {
        Command.Run(
            RepositoryPaths.Root,
            "dotnet",
            ["pack", project, "--no-build", "-c", Configuration, "-o", feed, $"-p:PackageVersion={version}"]).Succeeded();
    }
}
