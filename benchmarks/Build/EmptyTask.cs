using Microsoft.Build.Framework;

namespace WorkspaceSdk.Benchmarks;

/// <summary>A task that does nothing: what any task of any package costs at least.</summary>
public sealed class EmptyTask : ITask
{
    public IBuildEngine? BuildEngine { get; set; }

    public ITaskHost? HostObject { get; set; }

    public bool Execute() => true;
}
