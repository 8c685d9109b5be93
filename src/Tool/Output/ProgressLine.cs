using System.Globalization;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Says on a terminal that long work goes on, in one line that is wiped before anything else is written.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    private readonly Func<FindStatistics> statistics;
    private readonly TextWriter terminal;
    private readonly Timer timer;
    private readonly Lock gate = new();
    private bool shown;
    private bool ended;

    /// <summary>Begins to wait.</summary>
    /// <param name="statistics">Gets what was done so far.</param>
    /// <param name="terminal">Where the line appears.</param>
    /// <param name="patience">How long nothing is shown.</param>
    public ProgressLine(Func<FindStatistics> statistics, TextWriter terminal, TimeSpan patience)
    {
        this.statistics = statistics;
        this.terminal = terminal;
        timer = new Timer(_ => Show(), null, patience, Pace);
    }

    /// <summary>Wipes the line and writes something else. The line comes again when the work goes on.</summary>
    public void Interrupt(Action write)
    {
        lock (gate)
        {
            if (shown)
                Write("\r\e[K");
            shown = false;
            write();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        timer.Dispose();
        Interrupt(() => ended = true);
    }

    private void Show()
    {
        lock (gate)
        {
            if (ended)
                return;
            FindStatistics now = statistics();
            Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[K{now.DirectoriesOpened:N0} directories, {now.EntriesRead:N0} entries"));
            shown = true;
        }
    }

    private void Write(string text)
    {
        try
        {
            terminal.Write(text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // The terminal has gone. On the timer's thread an exception would end the process.
        }
    }
}
