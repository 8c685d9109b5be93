using System.Text;
using Microsoft.Win32.SafeHandles;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Terminal;

/// <summary>
/// Writes results to one place and messages to the other. A progress line is wiped before either is written.
/// </summary>
/// <param name="openResults">Opens the place for results.</param>
/// <param name="showsResults">Whether results go to a terminal.</param>
/// <param name="messages">The place for messages.</param>
/// <param name="showsMessages">Whether messages go to a terminal.</param>
internal sealed class ToolConsole(Func<Stream> openResults, bool showsResults, TextWriter messages, bool showsMessages)
{
    /// <summary>The command that users type to start the tool.</summary>
    public const string CommandName = "dotnet workspace";

    // How long a walk may go on before it says so.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private ProgressLine? _progress;

    /// <summary>Gets whether results go to a terminal.</summary>
    public bool ShowsResults => showsResults;

    /// <summary>Gets the console of this process.</summary>
    public static ToolConsole OfProcess() =>
        new(OpenStandardOutput, !Console.IsOutputRedirected, Console.Error, !Console.IsErrorRedirected);

    /// <summary>Opens what another program writes for the tool.</summary>
    public static Stream OpenInput() => Console.OpenStandardInput();

    /// <summary>Opens the place for results.</summary>
    /// <exception cref="IOException">The process has no standard output.</exception>
    public Stream OpenResults() => openResults();

    /// <summary>
    /// Writes a message, with the tool's name before it. Control characters, which names of files may hold, are shown as <c>?</c>.
    /// </summary>
    public void Say(string message) => WriteMessage($"{CommandName}: {message}");

    /// <summary>Writes a line that is no sentence of the tool's, such as a counter.</summary>
    public void WriteMessage(string line)
    {
        if (_progress is null)
            Write(line);
        else
            _progress.Interrupt(() => Write(line));
    }

    /// <summary>Writes to standard error what another program wrote to its own.</summary>
    public void WriteForeign(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return;
        string whole = Encoding.UTF8.GetString(text);
        if (_progress is null)
            messages.Write(whole);
        else
            _progress.Interrupt(() => messages.Write(whole));
    }

    /// <summary>Ends the progress line, since results follow.</summary>
    public void BeginResults() => _progress?.Dispose();

    /// <summary>Shows progress while nothing else is to be seen.</summary>
    /// <param name="statistics">Gets what was done so far.</param>
    /// <param name="areResultsShownAtOnce">Whether results appear while the work goes on.</param>
    /// <returns>What ends it; null when nobody would see it.</returns>
    public ProgressLine? ShowProgress(Func<FindStatistics> statistics, bool areResultsShownAtOnce) =>
        ShowProgress(statistics, areResultsShownAtOnce, Patience);

    internal ProgressLine? ShowProgress(Func<FindStatistics> statistics, bool areResultsShownAtOnce, TimeSpan patience) =>
        _progress = !showsMessages || (areResultsShownAtOnce && showsResults) ? null : new ProgressLine(statistics, messages, patience);

    private void Write(string line)
    {
        try
        {
            messages.WriteLine(VisibleText.Line(line));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // Closed, or full. There is no other place to say it; the exit code still does.
        }
    }

    // The console's own stream hides that a pipe's reader has gone, and the work would go on for nobody. For a file it is
    // the right one: a FileStream would keep its own position, and what other programs then write there would overwrite ours.
    private static Stream OpenStandardOutput()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        FileStream raw;
        try
        {
            raw = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        }
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new IOException("Standard output is closed or cannot be written. Send it to a file or a terminal.", error);
        }

        if (!raw.CanSeek && Console.IsOutputRedirected)
            return raw;
        raw.Dispose();
        return Console.OpenStandardOutput();
    }
}
