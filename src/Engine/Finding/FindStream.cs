#if NET
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace WorkspaceSdk.Finding;

/// <summary>Runs a query on another thread and hands its results over while they come.</summary>
internal static class FindStream
{
    // A consumer that falls so far behind makes the walk wait for it.
    private const int Waiting = 1024;

    /// <summary>The results of a query. When the consumer leaves, or cancels, the walk is ended before this returns.</summary>
    public static async IAsyncEnumerable<FileEntry> Run(Func<CancellationToken, IEnumerable<FileEntry>> find, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<FileEntry>(new BoundedChannelOptions(Waiting) { SingleReader = true, SingleWriter = true });
        Task walk = Task.Run(() => Fill(find(stop.Token), channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (FileEntry entry in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return entry;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            // How the walk ended has been said through the channel; here it only must have ended.
            await walk.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task Fill(IEnumerable<FileEntry> entries, ChannelWriter<FileEntry> writer, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            foreach (FileEntry entry in entries)
                await writer.WriteAsync(entry, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            failure = error;
            throw;
        }
        finally
        {
            writer.Complete(failure);
        }
    }
}
#endif
