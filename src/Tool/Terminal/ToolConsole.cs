using System.Text;
using Microsoft.Win32.SafeHandles;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Terminal;

/// <summary>
/// Writes results to one stream and messages to another. A progress line is cleared before either is written.
/// </summary>
/// <param name="openResults">Opens the stream for results.</param>
/// <param name="showsResults">Whether results go to a terminal.</param>
/// <param name="messages">The writer for messages.</param>
/// <param name="showsMessages">Whether messages go to a terminal.</param>
internal sealed class ToolConsole(Func<Stream> openResults, bool showsResults, TextWriter messages, bool showsMessages)
{
    /// <summary>The command that users type to start the tool.</summary>
    public const string CommandName = "dotnet workspace";

    // The time before a walk shows its progress.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private ProgressLine? _progress;

    /// <summary>Gets a value that indicates whether results go to a terminal.</summary>
    public bool ShowsResults => showsResults;

    /// <summary>Gets whether Windows shows the output as UTF-8, or somebody else reads it.</summary>
    public static bool ShowsUtf8 => Console.IsOutputRedirected || Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage;

    /// <summary>Gets the console of this process.</summary>
    public static ToolConsole OfProcess() =>
        new(OpenStandardOutput, !Console.IsOutputRedirected, Console.Error, !Console.IsErrorRedirected);

    /// <summary>Opens standard input.</summary>
    public static Stream OpenInput() => Console.OpenStandardInput();

    /// <summary>Opens the stream for results.</summary>
    /// <exception cref="IOException">The process has no standard output.</exception>
    public Stream OpenResults() => openResults();

    /// <summary>
    /// Writes a message, with the tool's name before it. Control characters, which names of files may hold, are shown as <c>?</c>.
    /// </summary>
    public void Say(string message) => WriteMessage($"{CommandName}: {message}");

    /// <summary>Writes a line without the tool's name, such as a counter.</summary>
    public void WriteMessage(string line)
    {
        if (_progress is null)
            Write(line);
        else
            _progress.Interrupt(() => Write(line));
    }

    /// <summary>Writes the standard error of another program to standard error.</summary>
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

    /// <summary>Ends the progress line before results.</summary>
    public void BeginResults() => _progress?.Dispose();

    /// <summary>Shows progress while there is no other output.</summary>
    /// <param name="statistics">Returns the current statistics.</param>
    /// <param name="areResultsShownAtOnce">Whether results appear during the work.</param>
    /// <returns>The line, which its disposal ends; null without a terminal.</returns>
    public ProgressLine? ShowProgress(Func<FindStatistics> statistics, bool areResultsShownAtOnce) =>
        ShowProgress(statistics, areResultsShownAtOnce, Patience);

    /// <summary>Shows the progress of work that shows nothing else meanwhile.</summary>
    /// <param name="text">Returns the current progress.</param>
    /// <returns>The line, which ends when it is disposed; null when nobody would see it.</returns>
    public ProgressLine? ShowProgress(Func<string> text) =>
        _progress = showsMessages ? new ProgressLine(text, messages, Patience) : null;

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
            // Standard error is closed, or the disk is full. Only the exit code can still report it.
        }
    }

    // The console's own stream hides that a pipe's reader has closed it, and the work would continue in vain. For a file it is
    // the right one: a FileStream would keep its own position, and later output of other programs would overwrite ours.
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
