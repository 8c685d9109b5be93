using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Reports errors of reading on standard error.</summary>
internal sealed class ErrorReport(StartingPoint start, ToolConsole console)
{
    private int _count;

    /// <summary>Gets a value that indicates whether there was an error.</summary>
    public bool Any => Volatile.Read(ref _count) > 0;

    /// <summary>Reports one error.</summary>
    public void Add(WalkError error)
    {
        Interlocked.Increment(ref _count);
        console.Say($"'{start.FullPath(error.Path)}': {error.Message}");
    }
}
