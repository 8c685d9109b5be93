namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows results of one kind.</summary>
internal interface IResultOutput<in T> : IDisposable
{
    /// <summary>Shows one.</summary>
    public void Write(T result);

    /// <summary>Shows what was held back.</summary>
    public void Complete()
    {
        // Most hold nothing back.
    }
}
