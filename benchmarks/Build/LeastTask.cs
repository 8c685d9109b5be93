using Microsoft.Build.Framework;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Does nothing with the parameters that every task over files needs.</summary>
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
