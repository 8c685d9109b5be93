using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.Extensions.FileProviders;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>Bad entries in a directory, each of which spoils nothing but itself, and special files, which are never opened.</summary>
[Slow]
public sealed class ListingTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public ListingTests()
    {
        _directory.Write("good.txt", "good");
        _directory.Write("sub/inner.txt", "inner");
    }

    public static TheoryData<RootAccessKind, string> BadEntries
    {
        get
        {
            TheoryData<RootAccessKind, string> entries = [];
            foreach (RootAccessKind kind in RootAccessKinds.Known)
            {
                foreach (string entry in new[]
                {
                    "ln -s bad bad", "ln -s other bad; ln -s bad other", "ln -s missing bad", "ln -s bad/bad bad", "ln -s ../.. bad",
                    "ln -s /etc/passwd bad", "ln -s good.txt/x bad", "ln -s sub/../bad/.. bad", "ln -s missing/../good.txt bad",
                    "ln -s good.txt/../sub bad", "ln -s sub/missing/../../good.txt bad", "ln -s bad/../good.txt bad", "mkfifo bad",
                    "ln -s /dev/zero bad", "ln -s /dev/stdin bad", "ln -s /proc/self/fd/0 bad", "mkfifo sub/pipe; ln -s sub/pipe bad",
                    "mkfifo sub/.gitignore; ln -s sub/.gitignore bad", "touch \"$(printf 'bad\\377')\"", "mkdir \"$(printf 'b\\351d')\"",
                    "ln -s \"$(printf '\\200')\" bad", "ln -s . bad", "mkfifo .gitignore", "ln -s .gitignore .gitignore",
                    "mkdir .gitignore", "ln -s /dev/zero .gitignore"
                })
                    entries.Add(kind, entry);
            }

            return entries;
        }
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(BadEntries))]
    public void One_bad_entry_spoils_nothing(RootAccessKind kind, string commands)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes, no pipes, and no names that are bytes.");
        Run(commands);
        using WorkspaceFileProvider provider = kind.Provider(_directory.Root);
        Assert.Equal(["good.txt", "sub"], provider.GetDirectoryContents("").Select(static entry => entry.Name));
        Assert.Contains("inner.txt", provider.GetDirectoryContents("sub").Select(static entry => entry.Name));
        foreach (string name in new[] { "bad", "other", "bad/x", "sub/pipe" })
        {
            Assert.False(provider.GetFileInfo(name).Exists, name);
            Assert.False(provider.GetDirectoryContents(name).Exists, name);
        }

        Assert.Equal("good", Read(provider.GetFileInfo("good.txt")));
        // Names that are no text can be removed by no other means.
        Run("rm -rf b*");
    }

    [LinuxFact]
    public void A_socket_is_no_file()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_directory.FullPath("s")));
        using WorkspaceFileProvider provider = RootAccessKind.Usual.Provider(_directory.Root);
        Assert.False(provider.GetFileInfo("s").Exists);
        Assert.Equal(["good.txt", "sub"], provider.GetDirectoryContents("").Select(static entry => entry.Name));
    }

    [Theory]
    [MemberData(nameof(RootAccessKinds.All), MemberType = typeof(RootAccessKinds))]
    public void A_file_replaced_by_a_pipe_is_not_waited_for(RootAccessKind kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes, no pipes, and no names that are bytes.");
        using WorkspaceFileProvider provider = kind.Provider(_directory.Root);
        IFileInfo file = provider.GetFileInfo("good.txt");
        File.Delete(_directory.FullPath("good.txt"));
        using (var make = Process.Start("mkfifo", [_directory.FullPath("good.txt")]))
            make.WaitForExit();
        Assert.Throws<FileNotFoundException>(file.CreateReadStream);
    }

    [Fact]
    public void A_file_that_is_gone_says_so()
    {
        using WorkspaceFileProvider provider = RootAccessKind.Usual.Provider(_directory.Root);
        IFileInfo file = provider.GetFileInfo("good.txt");
        IDirectoryContents contents = provider.GetDirectoryContents("sub");
        File.Delete(_directory.FullPath("good.txt"));
        Directory.Delete(_directory.FullPath("sub"), recursive: true);
        Assert.Throws<FileNotFoundException>(file.CreateReadStream);
        Assert.False(contents.Exists);
        Assert.Empty(contents);
    }

    [LinuxFact]
    public void A_file_nobody_may_read_is_shown_and_says_so_when_it_is_opened()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes, no pipes, and no names that are bytes.");
            return;
        }

        File.SetUnixFileMode(_directory.FullPath("good.txt"), UnixFileMode.None);
        File.SetUnixFileMode(_directory.Container, (UnixFileMode)0b111_101_101);
        using WorkspaceFileProvider provider = RootAccessKind.Usual.Provider(_directory.Root);
        using var rights = new LesserRights();
        Assert.Equal(["good.txt", "sub"], provider.GetDirectoryContents("").Select(static entry => entry.Name));
        Assert.Throws<UnauthorizedAccessException>(provider.GetFileInfo("good.txt").CreateReadStream);
        Assert.Equal("inner", Read(provider.GetFileInfo("sub/inner.txt")));
    }

    [LinuxFact]
    public void Paths_longer_than_the_system_takes_are_opened_name_by_name()
    {
        string name = new('n', 200);
        string path = string.Join('/', Enumerable.Repeat(name, 30));
        Run($"for i in $(seq 29); do mkdir {name}; cd -P {name}; done; printf deep > {name}");
        try
        {
            using WorkspaceFileProvider provider = RootAccessKind.Usual.Provider(_directory.Root);
            Assert.Equal(4, provider.GetFileInfo(path).Length);
            Assert.Equal("deep", Read(provider.GetFileInfo(path)));
            Assert.Equal([name], provider.GetDirectoryContents(path[..path.LastIndexOf('/')]).Select(static entry => entry.Name));
        }
        finally
        {
            Run("rm -r " + name);
        }
    }

    private void Run(string commands)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", commands]) { WorkingDirectory = _directory.Root })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    private static string Read(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }
}
