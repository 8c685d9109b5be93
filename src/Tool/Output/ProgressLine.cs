using System.Globalization;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Says on a terminal that long work goes on, in one line that is wiped away at the end.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    private readonly Func<FindStatistics> statistics;
    private readonly TextWriter terminal;
    private readonly Timer timer;
    private readonly Lock gate = new();
    private bool shown;
    private bool ended;

    /// <summary>Begins to wait.</summary>
    public ProgressLine(Func<FindStatistics> statistics, TextWriter terminal)
        : this(statistics, terminal, Patience)
    {
    }

    internal ProgressLine(Func<FindStatistics> statistics, TextWriter terminal, TimeSpan patience)
    {
        this.statistics = statistics;
        this.terminal = terminal;
        timer = new Timer(_ => Show(), null, patience, Pace);
    }

    /// <summary>For a command whose results nobody sees yet; where they are seen, or nobody looks, there is nothing to say.</summary>
    public static ProgressLine? For(Func<FindStatistics> statistics, bool resultsAreSeen) =>
        Console.IsErrorRedirected || (resultsAreSeen && !Console.IsOutputRedirected) ? null : new ProgressLine(statistics, Console.Error);

    /// <inheritdoc/>
    public void Dispose()
    {
        timer.Dispose();
        lock (gate)
        {
            ended = true;
            if (shown)
                terminal.Write("\r\e[K");
        }
    }

    private void Show()
    {
        lock (gate)
        {
            if (ended)
                return;
            FindStatistics now = statistics();
            terminal.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[K{now.DirectoriesOpened:N0} directories, {now.EntriesRead:N0} entries"));
            shown = true;
        }
    }
}
