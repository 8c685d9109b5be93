using WorkspaceSdk.Tool.Options;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Says on standard error what could not be read.</summary>
internal sealed class ErrorReport(StartingPoint start)
{
    private int count;

    /// <summary>Whether anything could not be read.</summary>
    public bool Any => Volatile.Read(ref count) > 0;

    /// <summary>Reports one thing.</summary>
    public void Add(WalkError error)
    {
        Interlocked.Increment(ref count);
        string path = start.FullPath(error.Path);
        Console.Error.WriteLine($"{WorkspaceCommandLine.Name}: '{(Console.IsErrorRedirected ? path : TerminalText.Visible(path))}': {error.Message}");
    }
}
