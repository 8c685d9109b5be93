namespace WorkspaceSdk.Extensions;

/// <summary>Waits for changes of the entries of one directory until it is disposed.</summary>
/// <param name="watches">The watches that it belongs to.</param>
/// <param name="place">The directory.</param>
/// <param name="changed">Runs after a change. It must return soon.</param>
/// <param name="ended">Runs once, with the reason, when the directory can no longer be watched.</param>
internal sealed class DirectorySubscription(
    DirectoryWatches watches, WatchedPlace place, Action changed, Action<DirectorySubscription, Exception> ended) : IDisposable
{
    /// <summary>Gets the directory.</summary>
    public WatchedPlace Place { get; } = place;

    /// <summary>Reports a change.</summary>
    public void Change() => changed();

    /// <summary>Reports the end.</summary>
    public void End(Exception error) => ended(this, error);

    /// <inheritdoc/>
    public void Dispose() => watches.Remove(this);
}

/// <summary>Represents a watched directory.</summary>
/// <param name="Root">The workspace root, absolute.</param>
/// <param name="Directory">Relative to it, without links.</param>
internal readonly record struct WatchedPlace(string Root, string Directory);
