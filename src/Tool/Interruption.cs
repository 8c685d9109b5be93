using System.Runtime.InteropServices;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool;

/// <summary>
/// Ends the work in hand when the user or the system asks for it. Work that does not end soon is left, and the process ends all the same.
/// </summary>
internal sealed class Interruption : IDisposable
{
    // With what the system needs to end a process, it is over within 100 ms.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _source = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly PosixSignalRegistration[] _signals;

    /// <summary>Starts to listen.</summary>
    public Interruption() => _signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, End),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, End),
    ];

    /// <summary>Cancelled when asked to end.</summary>
    public CancellationToken Token => _source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended.Set();
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();
    }

    // The runtime gives each signal a thread of its own, so waiting here holds up nothing. What cancelling calls may itself wait
    // for something, so that has another thread.
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
