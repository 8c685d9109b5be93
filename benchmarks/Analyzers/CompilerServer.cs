using System.Diagnostics;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Runs a compiler server of its own: the compiler of builds, warm, in a process whose time is measured separately.
/// </summary>
internal sealed class CompilerServer : IDisposable
{
    private const double LeastMilliseconds = 50;

    private readonly string _directory;
    private readonly string _name = "workspace-sdk-" + Guid.NewGuid().ToString("N")[..8];
    private readonly Process _server;

    /// <param name="directory">The directory of the compilations.</param>
    public CompilerServer(string directory)
    {
        _directory = directory;
        _server = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(CommandLines.CompilerFolder, "VBCSCompiler.dll"), "-pipename:" + _name])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
        })!;
        // The server opens its pipe when it is ready; an earlier client would compile in its own process.
        while (!_server.HasExited && !File.Exists("/tmp/" + _name))
            Thread.Sleep(50);
    }

    /// <summary>Compiles.</summary>
    /// <returns>The server's processor time, and the time until the client ended.</returns>
    /// <exception cref="InvalidOperationException">The compilation failed, or the client did not reach the server.</exception>
    public ProcessCost Compile(params string[] arguments)
    {
        string[] all = [Path.Combine(CommandLines.CompilerFolder, "csc.dll"), "-shared:" + _name, "-noconfig", .. arguments];
        double used = Used();
        long start = Stopwatch.GetTimestamp();
        using Process client =
            Process.Start(new ProcessStartInfo("dotnet", all) { WorkingDirectory = _directory, RedirectStandardOutput = true })!;
        string output = client.StandardOutput.ReadToEnd();
        client.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        used = Used() - used;

        // A client that finds no server compiles in its own process, or starts another server.
        if (client.ExitCode != 0 || used < LeastMilliseconds)
            throw new InvalidOperationException(
                $"The compiler server did not compile (exit code {client.ExitCode}, {used} ms in the server):\n{output}");
        return new ProcessCost(used, wall, output);
    }

    public void Dispose()
    {
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
    }

    private double Used()
    {
        _server.Refresh();
        return _server.TotalProcessorTime.TotalMilliseconds;
    }
}
