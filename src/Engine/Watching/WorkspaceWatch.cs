#if NET
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Watching;

/// <summary>Change events below a directory, filtered as a walk would filter and joined while they keep coming.</summary>
internal sealed class WorkspaceWatch(string root, WalkPlan plan, Func<IDirectoryReader> openReader, TimeSpan quiet, WalkReport report)
{
    private const int MaxBatches = 10;

    /// <summary>Watches until cancelled. Watching has begun when the first element is awaited.</summary>
    public async IAsyncEnumerable<FileChange> Watch([EnumeratorCancellation] CancellationToken cancellation)
    {
        // Unbounded, since a watcher that waits for a slow reader would lose events for good; changes are joined by path when read.
        var events = Channel.CreateUnbounded<FileChange>(new UnboundedChannelOptions { SingleReader = true });
        using IDirectoryReader reader = openReader();
        var filter = new EntryFilter(plan, reader);
        using FileSystemWatcher watcher = Start(events.Writer);
        var pending = new PendingChanges();
        while (true)
        {
            Add(filter, pending, await events.Reader.ReadAsync(cancellation).ConfigureAwait(false));
            await CollectUntilQuiet(events.Reader, filter, pending, cancellation).ConfigureAwait(false);
            foreach (FileChange change in pending.Take())
                yield return change;
        }
    }

    // A stream of events that never pauses is handed on in portions all the same.
    private async Task CollectUntilQuiet(ChannelReader<FileChange> events, EntryFilter filter, PendingChanges pending, CancellationToken cancellation)
    {
        for (int batch = 0; batch < MaxBatches; batch++)
        {
            await Task.Delay(quiet, cancellation).ConfigureAwait(false);
            bool any = false;
            while (events.TryRead(out FileChange? change))
            {
                Add(filter, pending, change);
                any = true;
            }

            if (!any)
                return;
        }
    }

    private FileSystemWatcher Start(ChannelWriter<FileChange> events)
    {
        var watcher = new FileSystemWatcher(Path.Combine(root, plan.Directory)) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
        watcher.Created += (_, e) => events.TryWrite(new FileChange(FileChangeKind.Created, Relative(e.FullPath)));
        watcher.Changed += (_, e) => events.TryWrite(new FileChange(FileChangeKind.Changed, Relative(e.FullPath)));
        watcher.Deleted += (_, e) => events.TryWrite(new FileChange(FileChangeKind.Deleted, Relative(e.FullPath)));
        watcher.Renamed += (_, e) => events.TryWrite(new FileChange(FileChangeKind.Renamed, Relative(e.FullPath), Relative(e.OldFullPath)));
        watcher.Error += (_, e) =>
        {
            report.Error(plan.Directory, e.GetException().Message, e.GetException());
            events.TryWrite(new FileChange(FileChangeKind.Overflow, ""));
        };
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Add(EntryFilter filter, PendingChanges pending, FileChange change)
    {
        if (change.Kind == FileChangeKind.Overflow || IsWanted(filter, change.Path) || (change.OldPath is { } old && IsWanted(filter, old)))
            pending.Add(change);
    }

    // What is gone has no type any more; it is taken for a file.
    private bool IsWanted(EntryFilter filter, string path)
    {
        var info = new FileInfo(Path.Combine(root, path));
        FileEntryTypes type = info.LinkTarget is not null ? FileEntryTypes.Link
            : Directory.Exists(info.FullName) ? FileEntryTypes.Directory
            : FileEntryTypes.File;
        return filter.IsLetThrough(path, type, report);
    }

    private string Relative(string full) => full.Substring(root.Length).TrimStart(Path.DirectorySeparatorChar).Replace(Path.DirectorySeparatorChar, '/');
}
#endif
