using System.Diagnostics;
using System.Text;

namespace WorkspaceSdk.Tests.Support;

/// <summary>A directory tree that lives as long as a test.</summary>
public sealed class TemporaryTree : IDisposable
{
    // Trees of many files are made in memory where that can be had; on a busy disk they take most of the tests' time.
    private static readonly string Place = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    public TemporaryTree()
        : this(suffix: "")
    {
    }

    public TemporaryTree(string suffix) =>
        Root = Directory.CreateDirectory(Path.Combine(Place, "wsdk-" + Guid.NewGuid().ToString("N")[..12] + suffix)).FullName;

    public string Root { get; }

    public WorkspaceTree Workspace => WorkspaceTree.At(Root);

    /// <summary>Writes empty files; a path that ends with <c>/</c> becomes a directory.</summary>
    public TemporaryTree With(params string[] paths)
    {
        foreach (string path in paths)
        {
            if (path.EndsWith('/'))
                Directory.CreateDirectory(Path.Combine(Root, path));
            else
                Write(path, "");
        }

        return this;
    }

    public TemporaryTree Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    public TemporaryTree Write(string path, byte[] content)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return this;
    }

    /// <summary>Makes a link; a test that needs one is skipped where Windows lets nobody make any.</summary>
    public TemporaryTree Link(string path, string target)
    {
        string link = Path.Combine(Root, path);
        try
        {
            File.CreateSymbolicLink(link, target);
        }
        catch (Exception error) when (OperatingSystem.IsWindows() && error is IOException or UnauthorizedAccessException)
        {
            Assert.Skip($"This user of Windows may not make links: {error.Message}");
        }

        // Wine says that it did.
        Assert.SkipWhen(OperatingSystem.IsWindows() && new FileInfo(link).LinkTarget is null, "No link was made, though it was said.");
        return this;
    }

    /// <summary>Runs a shell script in the root, for what System.IO cannot make. Where there is no shell the test is skipped.</summary>
    public TemporaryTree Shell(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has neither pipes, modes nor names that are bytes.");
        Run("/bin/sh", ["-ec", script]);
        return this;
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            // Deeper than System.IO can delete.
            Run("rm", ["-rf", Root]);
            return;
        }

        foreach (FileInfo file in new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories).Where(static f => f.IsReadOnly))
            file.IsReadOnly = false;
        Directory.Delete(Root, recursive: true);
    }

    private void Run(string program, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Root })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
