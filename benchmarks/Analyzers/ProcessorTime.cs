using System.Runtime.InteropServices;

namespace WorkspaceSdk.Benchmarks;

/// <summary>What ended child processes used of the processor: on a machine with other work, a steadier measure than the clock.</summary>
internal static partial class ProcessorTime
{
    /// <summary>So far, in milliseconds, user and system; 0 where the platform does not say.</summary>
    public static double OfChildren()
    {
        if (OperatingSystem.IsWindows())
            return 0;

        // Two timevals lead the structure: user, then system time. The rest is not read.
        Span<long> usage = stackalloc long[32];
        usage.Clear();
        return GetResourceUsage(-1, ref MemoryMarshal.GetReference(usage)) == 0
            ? ((usage[0] + usage[2]) * 1000.0) + ((((int)usage[1]) + ((int)usage[3])) / 1000.0)
            : 0;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, ref long usage);
}
