using System.Diagnostics;
using System.Globalization;

namespace WorkspaceSdk.Tests;

/// <summary>Ending the tool while it works.</summary>
public sealed class InterruptionTests
{
    [InterruptFact]
    public void Interrupting_ends_the_work_with_130() => Assert.Equal(130, ExitCodeAfter("-INT"));

    [UnixFact]
    public void Terminating_ends_the_work_with_130() => Assert.Equal(130, ExitCodeAfter("-TERM"));

    private static int ExitCodeAfter(string signal)
    {
        using var directory = new TemporaryDirectory();
        for (int i = 0; i < 3000; i++)
            directory.Write($"many/{new string('n', 200)}{i}");
        // A reader that hardly reads makes the tool wait, however fast the machine is; and it learns of the signal before the end, however slow.
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
