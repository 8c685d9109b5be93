using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace WorkspaceSdk.Fuzz;

/// <summary>
/// A small tree of everything that can go wrong. It lies some directories deep, so that climbing arguments stay in a place of their own.
/// </summary>
internal sealed partial class FuzzTree : IDisposable
{
    private const uint Nobody = 65534;

    private readonly string _container;

    /// <summary>Makes a place for the tree. Root gives up its rights, and the place is then nobody's.</summary>
    public FuzzTree()
    {
        string place = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        _container = Directory.CreateDirectory(Path.Combine(place, "wsdk-cli-" + Guid.NewGuid().ToString("N")[..12])).FullName;
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
        {
            if (ChangeOwner(_container, Nobody, Nobody) != 0 || SetGroup(Nobody) != 0 || SetUser(Nobody) != 0)
                throw new IOException("The rights of root cannot be given up.");
        }

        Environment.SetEnvironmentVariable("HOME", _container);
    }

    /// <summary>The current directory for argument lists.</summary>
    public string Root => Path.Combine(_container, "a", "b", "c", "d", "e", "work");

    /// <summary>Gets the directory that everything lies in.</summary>
    public string Container => _container;

    /// <summary>Gets a directory in which nothing lies.</summary>
    public string EmptyDirectory => Path.Combine(_container, "no-programs");

    /// <summary>Makes the tree anew: lists may have changed it.</summary>
    public void Create()
    {
        Environment.CurrentDirectory = _container;
        string[] strange = [.. Directory.GetFileSystemEntries(_container).Select(Path.GetFileName).Except(["a", "no-programs"])!];
        if (strange.Length > 0)
            throw new FuzzException($"'{strange[0]}' was written outside the tree");
        Clear();
        Directory.CreateDirectory(EmptyDirectory);
        Directory.CreateDirectory(Root);
        Environment.CurrentDirectory = Root;
        Write(
            "Directory.Workspace.props",
            "<Project>\n<ItemGroup>\n<WorkspaceDirectory Include=\"Schemas\" Path=\"dir\" />\n"
            + "<WorkspaceFiles Include=\"Json\" Base=\"dir\" Pattern=\"**/*.json\" />\n<WorkspaceFiles Include=\"Bad\" Pattern=\"a**[\" "
            + "/>\n<WorkspaceFiles Include=\"Outside\" Base=\"../x\" Pattern=\"**\" />\n"
            + "<WorkspaceFiles Include=\"All\" Pattern=\"**\" IncludeHidden=\"true\" RespectIgnoreFiles=\"false\" "
            + "UseDefaultExcludes=\"false\" />\n</ItemGroup>\n</Project>\n");
        Write(".gitignore", "*.log\n!keep.log\n/inner/x*\n[\n\\\n**/**\n!**\n");
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write(".git/config", "[core]\n");
        Write("a.txt", "one\nneedle in the hay\nlast, without an end");
        Write("dir/b.json", "{ \"needle\": 1 }\n");
        Write("dir/deep/c.cs", "// needle\n");
        Write("dir/.ignore", "*.tmp\n");
        Write("dir/keep.log", "needle\n");
        Write(".hidden/x", "needle\n");
        Write("inner/Directory.Workspace.props", "<Project />");
        Write("inner/x.cs", "needle");
        Write("broken/Directory.Workspace.props", "<Project><");
        Write("broken/x", "");
        Write("empty", "");
        Write("long", new string('n', 3_000) + "\nneedle");
        File.WriteAllBytes("binary", [0, 1, 2, 255, 0, 110]);
        File.WriteAllBytes("latin", Encoding.Latin1.GetBytes("n\u00e4dle needle \u00ff\n"));
        File.CreateSymbolicLink("loop", ".");
        File.CreateSymbolicLink("self", "self");
        File.CreateSymbolicLink("nowhere", "missing");
        File.CreateSymbolicLink("outside", "../..");
        File.CreateSymbolicLink("linked", "dir");
        File.CreateSymbolicLink("to-file", "a.txt");
        Shell("mkfifo pipe; printf x > \"$(printf 'bad\\377name')\"; mkdir locked; touch locked/x; chmod 0 locked");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Environment.CurrentDirectory = "/";
        Clear();
        Shell($"chmod -R u+rwx '{_container}'; rm -rf '{_container}'/*; rmdir '{_container}' 2>&1 || true");
    }

    private void Clear()
    {
        if (Directory.Exists(Path.Combine(_container, "a")))
            Shell($"chmod -R u+rwx '{_container}/a'; rm -rf '{_container}/a'");
    }

    private static void Write(string path, string content)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory)
            Directory.CreateDirectory(directory);
        File.WriteAllText(path, content);
    }

    private static void Shell(string script)
    {
        using Process shell = Process.Start("/bin/sh", ["-c", "PATH=/usr/local/bin:/usr/bin:/bin; " + script]);
        shell.WaitForExit();
    }

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "setgid")]
    private static partial int SetGroup(uint group);

    [LibraryImport("libc", EntryPoint = "setuid")]
    private static partial int SetUser(uint user);
}
