using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Says on standard error what could not be read.</summary>
internal sealed class ErrorReport(StartingPoint start, ToolConsole console)
{
    private int _count;

    /// <summary>Gets whether anything could not be read.</summary>
    public bool Any => Volatile.Read(ref _count) > 0;

    /// <summary>Reports one thing.</summary>
    public void Add(WalkError error)
    {
        Interlocked.Increment(ref _count);
        console.Say($"'{start.FullPath(error.Path)}': {error.Message}");
    }
}
