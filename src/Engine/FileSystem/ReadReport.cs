namespace WorkspaceSdk.FileSystem;

/// <summary>Collects the statistics and the errors of a walk.</summary>
/// <param name="Statistics">The counters.</param>
/// <param name="OnError">Called once for each entry that could not be read, possibly from several threads, but never concurrently.</param>
internal sealed record ReadReport(FindStatistics Statistics, Action<WalkError> OnError)
{
    private readonly object _gate = new();

    /// <summary>Counts and reports an error.</summary>
    public void Error(string path, string message, Exception? exception) => Error(new WalkError(path, message, exception));

    /// <summary>Counts and reports an error.</summary>
    public void Error(WalkError error)
    {
        Statistics.CountError();
        lock (_gate)
            OnError(error);
    }
}
