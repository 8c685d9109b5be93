using System.Diagnostics;
using System.Text;

namespace WorkspaceSdk.Tests;

/// <summary>A process that goes on until the test is over: a server, a watcher. It is ended with everything that it started.</summary>
internal sealed class RunningProcess : IDisposable
{
    // Far beyond what any of them takes on a busy machine.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private RunningProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>All of its output so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public static RunningProcess Start(
        string directory, string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        new(Command.StartInfo(directory, file, arguments, environment));

    /// <summary>Waits until it has written a text after a place in its output; returns the place behind the text.</summary>
    public async Task<int> Wrote(string text, int after = 0)
    {
        int at = -1;
        await Until(
            () => Task.FromResult((at = Output.IndexOf(text, Math.Min(after, Output.Length), StringComparison.Ordinal)) >= 0),
            $"'{text}' is written");
        return at + text.Length;
    }

    /// <summary>Waits until something is so.</summary>
    public async Task Until(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.False(_process.HasExited, $"The process ended before {what}:\n{Output}");
            Assert.True(watch.Elapsed < Limit, $"It is not so that {what}:\n{Output}");
            await Task.Delay(100);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Append(string? line)
    {
        lock (_output)
            _output.Append(line).Append('\n');
    }
}
