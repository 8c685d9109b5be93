using System.Globalization;

namespace WorkspaceSdk.Tool.Terminal;

/// <summary>Shows the progress of long work on a terminal, in one line that is cleared before anything else is written.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    private readonly Func<string> _text;
    private readonly TextWriter _terminal;
    private readonly Timer _timer;
    private readonly Lock _gate = new();
    private bool _shown;
    private bool _ended;

    /// <summary>Starts the timer.</summary>
    /// <param name="statistics">Returns the current statistics.</param>
    /// <param name="terminal">The terminal for the line.</param>
    /// <param name="patience">The time before the line is shown.</param>
    public ProgressLine(Func<FindStatistics> statistics, TextWriter terminal, TimeSpan patience)
        : this(() => Text(statistics()), terminal, patience)
    {
    }

    /// <summary>Starts the timer.</summary>
    /// <param name="text">Returns the current text.</param>
    /// <param name="terminal">The terminal for the line.</param>
    /// <param name="patience">The time before the line is shown.</param>
    public ProgressLine(Func<string> text, TextWriter terminal, TimeSpan patience)
    {
        _text = text;
        _terminal = terminal;
        _timer = new Timer(_ => Show(), null, patience, Pace);
    }

    /// <summary>Clears the line and writes something else. The line is shown again if the work continues.</summary>
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
            Write("\r\e[K" + _text());
            _shown = true;
        }
    }

    // The walk of a search ends early, and its numbers no longer change.
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
            // The terminal is closed. On the timer's thread an exception would end the process.
        }
    }
}
