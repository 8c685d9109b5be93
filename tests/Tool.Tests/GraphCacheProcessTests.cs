using System.Diagnostics;
using WorkspaceSdk.Tool.Caching;

namespace WorkspaceSdk.Tests;

/// <summary>The cache of evaluated projects under several processes, and under processes that are killed while they write it.</summary>
[Slow]
public sealed class GraphCacheProcessTests : IDisposable
{
    // The number that a shell adds to the number of the signal, and the signal of a file that outgrows the limit.
    private const int KilledByLimit = 128 + 25;

    private readonly TemporaryDirectory _directory = new();

    public GraphCacheProcessTests()
    {
        _directory.Write("Directory.Workspace.props", "<Project />");
        _directory.Write("Directory.Build.props", "<Project />");
        Project("src/Lib/Lib.csproj", "");
        _directory.Write("src/Lib/Lib.cs");
        Project("src/App/App.csproj", """<ProjectReference Include="../Lib/Lib.csproj" />""");
        Project("src/Other/Other.csproj", "");
        _directory.Write("changed.txt", "src/Lib/Lib.cs");
    }

    public void Dispose() => _directory.Dispose();

    [LinuxFact]
    public void Two_processes_at_once_are_both_right_and_leave_a_cache_that_holds()
    {
        GraphCacheRepository.Settle(_directory);
        Assert.Equal(["src/App/App.csproj\nsrc/Lib/Lib.csproj\n", "src/App/App.csproj\nsrc/Lib/Lib.csproj\n"], TwoAtOnce());
        Assert.Contains("projects evaluated: 0\nprojects recalled: 3\n", Affected().Errors, StringComparison.Ordinal);

        // One cache for both to refresh.
        Project("src/Other/Other.csproj", """<ProjectReference Include="../Lib/Lib.csproj" />""");
        GraphCacheRepository.Settle(_directory);
        const string Three = "src/App/App.csproj\nsrc/Lib/Lib.csproj\nsrc/Other/Other.csproj\n";
        Assert.Equal([Three, Three], TwoAtOnce());
        Assert.Contains("projects evaluated: 0\nprojects recalled: 3\n", Affected().Errors, StringComparison.Ordinal);
        Assert.Equal([".gitignore", "graph"], CacheFiles());
    }

    // The system kills a process whose file outgrows a limit, so the kill comes in the middle of writing.
    [LinuxFact]
    public void A_process_that_is_killed_while_it_writes_leaves_no_wrong_answer()
    {
        GraphCacheRepository.Settle(_directory);
        Assert.Equal(KilledByLimit, RunWithLimit(blocks: 1));
        Assert.DoesNotContain("graph", CacheFiles());
        Assert.Contains(CacheFiles(), static name => name.EndsWith(".tmp", StringComparison.Ordinal));
        ToolResult first = Affected();
        Assert.Equal("src/App/App.csproj\nsrc/Lib/Lib.csproj\n", first.Output);
        Assert.Contains("projects evaluated: 3\n", first.Errors, StringComparison.Ordinal);

        Project("src/Other/Other.csproj", """<ProjectReference Include="../Lib/Lib.csproj" />""");
        GraphCacheRepository.Settle(_directory);
        byte[] before = File.ReadAllBytes(_directory.FullPath(".workspace/cache/graph"));
        Assert.True(before.Length > 64 * 1024, "The limit must be smaller than the file.");
        Assert.Equal(KilledByLimit, RunWithLimit(blocks: 64));
        Assert.Equal(before, File.ReadAllBytes(_directory.FullPath(".workspace/cache/graph")));
        ToolResult second = Affected();
        Assert.Equal("src/App/App.csproj\nsrc/Lib/Lib.csproj\nsrc/Other/Other.csproj\n", second.Output);
        Assert.Contains("projects evaluated: 1\nprojects recalled: 2\n", second.Errors, StringComparison.Ordinal);
    }

    // Both wait for the list of changes, so they begin together.
    private string[] TwoAtOnce()
    {
        Process[] processes = [Start(), Start()];
        foreach (Process process in processes)
        {
            process.StandardInput.Write("src/Lib/Lib.cs\n");
            process.StandardInput.Flush();
        }

        foreach (Process process in processes)
            process.StandardInput.Close();
        Task<string>[] outputs = [.. processes.Select(static process => process.StandardOutput.ReadToEndAsync())];
        string[] errors = [.. processes.Select(static process => process.StandardError.ReadToEnd())];
        foreach (Process process in processes)
        {
            process.WaitForExit();
            process.Dispose();
        }

        Assert.Equal(["", ""], errors);
        Assert.NotNull(GraphCacheReader.TryRead(File.ReadAllBytes(_directory.FullPath(".workspace/cache/graph"))));
        return [.. outputs.Select(static output => output.GetAwaiter().GetResult())];
    }

    private Process Start()
    {
        ProcessStartInfo start = ToolProcess.StartInfo(_directory.Root, "affected", "--files", "-");
        start.RedirectStandardInput = true;
        return Process.Start(start)!;
    }

    private ToolResult Affected() => ToolProcess.Run(_directory.Root, "affected", "--files", "changed.txt", "--stats");

    private int RunWithLimit(int blocks)
    {
        ProcessStartInfo start = ToolProcess.StartInfo(_directory.Root);
        start.FileName = "/bin/sh";
        start.ArgumentList.Clear();
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"ulimit -c 0; ulimit -f {blocks}; {ToolProcess.ShellCommand} affected --files changed.txt; exit $?");
        // The runtime keeps code in a file of its own, which the limit would meet first.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return ToolProcess.Run(start).ExitCode;
    }

    private IEnumerable<string> CacheFiles() => Directory.EnumerateFiles(_directory.FullPath(".workspace/cache"))
        .Select(static file => Path.GetFileName(file))
        .Order(StringComparer.Ordinal);

    private void Project(string path, string items) => _directory.Write(
        path,
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """);
}
