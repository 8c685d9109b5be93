using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using WorkspaceSdk.Benchmarks.Generated;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Measures the time to read a path: the first time, and in optimised code.</summary>
internal static class Reading
{
    private const string Constant = "/somewhere/config";
    private const int Calls = 20_000_000;

    /// <summary>Measures the time of the first read in this process.</summary>
    /// <param name="mode">
    /// <c>first</c>: in a process that has done nothing else. <c>empty</c>: an empty method instead. <c>exists</c>: one call of
    /// <c>Directory.Exists</c> instead, which the search needs.
    /// <c>after</c>: in a process that has made that call before.
    /// </param>
    public static void First(string mode)
    {
        if (mode == "after")
            Exists();
        long start = Stopwatch.GetTimestamp();
        if (mode == "empty")
            Nothing();
        else if (mode == "exists")
            Exists();
        else
            Read();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(milliseconds.ToString("0.000", CultureInfo.InvariantCulture));
    }

    public static void Hot(int rounds) => Race.Run($"{Calls:N0} reads, each in a method of its own", rounds,
    [
        Contender.InProcess(
            "const", 1, static () => { long n = 0; for (int i = 0; i < Calls; i++) n += ReadConstant().Length; return n & 1; }),
        Contender.InProcess(
            "Workspace.ConfigDirectory",
            1,
            static () => { long n = 0; for (int i = 0; i < Calls; i++) n += ReadDirectory().Length; return n & 1; }),
        Contender.InProcess(
            "Workspace.Contracts.Orders.V2Json",
            1,
            static () => { long n = 0; for (int i = 0; i < Calls; i++) n += ReadFile().Length; return n & 1; }),
    ]);

    /// <summary>Calls each method long enough for the optimising compiler to compile it again.</summary>
    public static void Warm()
    {
        for (int round = 0; round < 100; round++)
        {
            for (int i = 0; i < 1000; i++)
                GC.KeepAlive(ReadConstant().Length + ReadDirectory().Length + ReadFile().Length);
            Thread.Sleep(5);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Nothing()
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Exists() => Directory.Exists("/");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Read() => Workspace.Root;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ReadConstant() => Constant;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ReadDirectory() => Workspace.ConfigDirectory;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ReadFile() => Workspace.Contracts.Orders.V2Json;
}
