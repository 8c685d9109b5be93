using System.Globalization;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Reloading for a long time takes no more than reloading once. The number of saves is fixed; <c>WSDK_RELOADS=10000 dotnet test
/// tests/Extensions.Tests --filter ConfigurationLeakTests</c> makes more of them. What a process holds is counted, so no other test
/// runs at the same time.
/// </summary>
[Slow]
[Collection(nameof(ConfigurationLeakTests))]
[CollectionDefinition(nameof(ConfigurationLeakTests), DisableParallelization = true)]
public sealed class ConfigurationLeakTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int Saves = int.Parse(
        Environment.GetEnvironmentVariable("WSDK_RELOADS") ?? "200", CultureInfo.InvariantCulture);
    private readonly ConfiguredWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Many_reloads_leave_nothing_behind()
    {
        _workspace.With("config/app.json", """{ "key": "-1" }""");
        using var configuration = new ReloadedConfiguration(_workspace);
        (int Watches, int Handles, long Bytes) before = default;
        for (int i = 0; i < Saves; i++)
        {
            _workspace.With("config/.app.json.tmp", $$"""{ "key": "{{i}}" }""");
            File.Move(_workspace.FullPath("config/.app.json.tmp"), _workspace.FullPath("config/app.json"), overwrite: true);
            await configuration.Until("key", i.ToString(CultureInfo.InvariantCulture), reloads: i + 1);
            if (i == Saves / 10)
                before = State();
        }

        (int Watches, int Handles, long Bytes) after = State();
        output.WriteLine($"{Saves} saves, {configuration.Reloads} reloads; watches, handles, bytes: {before}, then {after}");
        Assert.Equal(2, after.Watches);
        // A reload may be reading just now. A leak would grow with the number of saves.
        Assert.InRange(after.Handles, 0, before.Handles + 5);
        // Less than nothing while the runtime returns the memory of tests before.
        Assert.InRange(after.Bytes, long.MinValue, before.Bytes + (64L << 20));
    }

    // Those of this workspace: nothing else in the process is counted.
    private int CountOfHandles() => OperatingSystem.IsLinux()
        ? Directory.EnumerateFileSystemEntries("/proc/self/fd").Count(handle =>
            TargetOf(handle)?.StartsWith(_workspace.Tree.Root, StringComparison.Ordinal) == true)
        : 0;

    // Null for one that was closed meanwhile, such as that of the listing.
    private static string? TargetOf(string handle)
    {
        try
        {
            return new FileInfo(handle).LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private (int Watches, int Handles, long Bytes) State() => (
        DirectoryWatches.Shared.CountOf(_workspace.Tree.Root), CountOfHandles(), GC.GetTotalMemory(forceFullCollection: true));
}
