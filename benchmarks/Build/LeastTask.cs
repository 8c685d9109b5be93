using Microsoft.Build.Framework;

namespace WorkspaceSdk.Benchmarks;

/// <summary>A task that is told what one that looks after files has to be told, and does nothing.</summary>
public sealed class LeastTask : ITask
{
    public IBuildEngine? BuildEngine { get; set; }

    public ITaskHost? HostObject { get; set; }

    public string? Project { get; set; }

    public string? Root { get; set; }

    public string? Manifest { get; set; }

    public string? State { get; set; }

    public ITaskItem[] Groups { get; set; } = [];

    public string[] Names { get; set; } = [];

    public bool Execute() => true;
}
