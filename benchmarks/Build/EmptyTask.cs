using Microsoft.Build.Framework;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Does nothing: it shows the minimum cost of any task.</summary>
public sealed class EmptyTask : ITask
{
    public IBuildEngine? BuildEngine { get; set; }

    public ITaskHost? HostObject { get; set; }

    public bool Execute() => true;
}
