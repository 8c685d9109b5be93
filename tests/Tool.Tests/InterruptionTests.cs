using System.Diagnostics;

namespace WorkspaceSdk.Tests;

/// <summary>Ending the tool while it works.</summary>
public sealed class InterruptionTests
{
    [UnixFact]
    public void Interrupting_ends_the_work_with_130()
    {
        using var directory = new TemporaryDirectory();
        for (int i = 0; i < 3000; i++)
            directory.Write($"many/{new string('n', 60)}{i}");
        // A reader that does not read makes the tool wait, however fast the machine is.
        ProcessStartInfo start = ToolProcess.StartInfo(directory.Root, "find", "--sort", "none");
        using Process process = Process.Start(start)!;
        process.StandardOutput.Read();
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        Thread.Sleep(300);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
    }
}
