using System.Diagnostics;
using System.Globalization;

namespace WorkspaceSdk.Tests;

/// <summary>Ending the tool while it works.</summary>
[Slow]
public sealed class InterruptionTests
{
    [InterruptFact]
    public void Interrupting_ends_the_work_with_130() => Assert.Equal(130, ExitCodeAfter("-INT"));

    [UnixFact]
    public void Terminating_ends_the_work_with_130() => Assert.Equal(130, ExitCodeAfter("-TERM"));

    [InterruptFact]
    public void Interrupting_ends_work_that_waits_for_a_reader() => Assert.Equal(130, ExitCodeOfBlocked("-INT"));

    [UnixFact]
    public void Terminating_ends_work_that_waits_for_a_reader() => Assert.Equal(130, ExitCodeOfBlocked("-TERM"));

    // Nobody ever reads again, so what writes waits for ever and looks at no token.
    private static int ExitCodeOfBlocked(string signal)
    {
        using var directory = new TemporaryDirectory();
        for (int i = 0; i < 3000; i++)
            directory.Write($"many/{new string('n', 200)}{i}");
        using Process process = Process.Start(ToolProcess.StartInfo(directory.Root, "find"))!;
        process.StandardOutput.BaseStream.ReadByte();
        using (Process kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        if (process.WaitForExit(TimeSpan.FromMinutes(1)))
            return process.ExitCode;
        process.Kill();
        return -1;
    }

    private static int ExitCodeAfter(string signal)
    {
        using var directory = new TemporaryDirectory();
        for (int i = 0; i < 3000; i++)
            directory.Write($"many/{new string('n', 200)}{i}");
        // A reader that hardly reads makes the tool wait, however fast the machine is; and it learns of
        // the signal before the end, however slow.
        ProcessStartInfo start = ToolProcess.StartInfo(directory.Root, "find", "--sort", "none");
        using Process process = Process.Start(start)!;
        process.StandardOutput.Read();
        using (Process kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        char[] page = new char[4096];
        while (!process.WaitForExit(100))
            process.StandardOutput.Read(page, 0, page.Length);
        return process.ExitCode;
    }
}
