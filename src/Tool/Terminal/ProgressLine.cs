using System.Globalization;

namespace WorkspaceSdk.Tool.Terminal;

/// <summary>Says on a terminal that long work goes on, in one line that is wiped before anything else is written.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    private readonly Func<FindStatistics> _statistics;
    private readonly TextWriter _terminal;
    private readonly Timer _timer;
    private readonly Lock _gate = new();
    private bool _shown;
    private bool _ended;

    /// <summary>Begins to wait.</summary>
    /// <param name="statistics">Gets what was done so far.</param>
    /// <param name="terminal">Where the line appears.</param>
    /// <param name="patience">How long nothing is shown.</param>
    public ProgressLine(Func<FindStatistics> statistics, TextWriter terminal, TimeSpan patience)
    {
        _statistics = statistics;
        _terminal = terminal;
        _timer = new Timer(_ => Show(), null, patience, Pace);
    }

    /// <summary>Wipes the line and writes something else. The line comes again when the work goes on.</summary>
    public void Interrupt(Action write)
    {
        lock (_gate)
        {
            if (_shown)
                Write("\r\e[K");
            _shown = false;
            write();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        Interrupt(() => _ended = true);
    }

    private void Show()
    {
        lock (_gate)
        {
            if (_ended)
                return;
            Write("\r\e[K" + Text(_statistics()));
            _shown = true;
        }
    }

    // Of a search the walk is over soon, and its numbers stand still.
    private static string Text(FindStatistics now) => now is SearchStatistics { FilesSearched: > 0 } search
        ? string.Create(CultureInfo.InvariantCulture, $"{search.FilesSearched:N0} files, {search.BytesSearched / 1e6:N1} MB searched")
        : string.Create(CultureInfo.InvariantCulture, $"{now.DirectoriesOpened:N0} directories, {now.EntriesRead:N0} entries");

    private void Write(string text)
    {
        try
        {
            _terminal.Write(text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // The terminal has gone. On the timer's thread an exception would end the process.
        }
    }
}
