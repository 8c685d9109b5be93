using System.Runtime.InteropServices;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool;

/// <summary>
/// Ends the work when the user or the system interrupts it. If the work does not end soon, the process ends anyway.
/// </summary>
internal sealed class Interruption : IDisposable
{
    // Including the system's time to end a process, this is within 100 ms.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _source = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly PosixSignalRegistration[] _signals;

    /// <summary>Starts to handle signals.</summary>
    public Interruption() => _signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, End),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, End),
    ];

    /// <summary>Gets the token that an interruption cancels.</summary>
    public CancellationToken Token => _source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended.Set();
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();
    }

    // The runtime handles each signal on its own thread, so waiting here blocks nothing. Callbacks of the cancellation may wait,
    // so they run on another thread.
    private void End(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
            return;
        context.Cancel = true;
        new Thread(_source.Cancel) { IsBackground = true }.Start();
        if (!_ended.Wait(Grace))
            Environment.Exit(ExitCode.Interrupted);
    }
}
