using System.Globalization;
using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Tests;

/// <summary>
/// A test that interrupts a process: where whoever started the tests ignores interrupts (a shell's
/// <c>&amp;</c> does), all they start ignores them too.
/// </summary>
internal sealed class InterruptFactAttribute : FactAttribute
{
    // SIGINT is the second signal.
    private const ulong InterruptBit = 1 << 1;

    public InterruptFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) =>
        Skip = OperatingSystem.IsWindows() ? "Signals are sent by kill(1)."
            : AreIgnored() ? "Interrupts are ignored by whoever started the tests."
            : null;

    private static bool AreIgnored()
    {
        const string status = "/proc/self/status", ignored = "SigIgn:";
        if (!File.Exists(status))
            return false;
        string line = File.ReadLines(status).First(static line => line.StartsWith(ignored, StringComparison.Ordinal));
        return (ulong.Parse(line.AsSpan(ignored.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & InterruptBit) != 0;
    }
}
