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

    public TemporaryTree Link(string path, string target)
    {
        File.CreateSymbolicLink(Path.Combine(Root, path), target);
        return this;
    }

    /// <summary>Runs a shell script in the root, for what System.IO cannot make.</summary>
    public TemporaryTree Shell(string script)
    {
        Run("/bin/sh", ["-ec", script]);
        return this;
    }

    // Deeper than System.IO can delete.
    public void Dispose() => Run("rm", ["-rf", Root]);

    private void Run(string program, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Root })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
