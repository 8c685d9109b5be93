using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(WorkspaceSdk.Tests.TestRun))]

namespace WorkspaceSdk.Tests;

/// <summary>
/// Removes what all tests share when the last of them ended. The end of the host's process is too late: it is not given the time.
/// </summary>
public sealed class TestRun : IDisposable
{
    private static readonly ConcurrentStack<Action> Endings = new();

    /// <summary>Registers what is done after all tests; the last one registered comes first.</summary>
    internal static void AtEnd(Action ending) => Endings.Push(ending);

    /// <summary>Registers a directory of temporary files, which is deleted after all tests.</summary>
    internal static void DeleteAtEnd(string directory) => AtEnd(() =>
    {
        try
        {
            Directory.Delete(directory, recursive: true);
        }
        catch (IOException)
        {
            // A process that a test made end may not be gone yet, and writes there. What it leaves says nothing about what was tested.
        }
    });

    public void Dispose()
    {
        while (Endings.TryPop(out Action? ending))
            ending();
    }
}
