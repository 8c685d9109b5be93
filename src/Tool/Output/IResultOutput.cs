namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows results of one kind.</summary>
internal interface IResultOutput<in T> : IDisposable
{
    /// <summary>Shows one result.</summary>
    public void Write(T result);

    /// <summary>Shows buffered results.</summary>
    public void Complete()
    {
        // Most outputs buffer nothing.
    }
}
