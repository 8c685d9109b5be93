using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.FileProviders;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Somebody replaces directories and files by links that lead outside while files are asked for. Nothing from
/// outside, and nothing hidden, may come out.
/// The number of requests is fixed. <c>WSDK_RACE_REQUESTS=10000000 dotnet test tests/Extensions.Tests -c Release --filter
/// ReplacedDirectoryTests</c> makes more of them.
/// </summary>
[Slow]
public sealed partial class ReplacedDirectoryTests(ITestOutputHelper output) : IDisposable
{
    private const int Exchange = 2;
    private const string Inside = "inside", Outside = "a secret outside", Hidden = "what is hidden within";

    private static readonly long Requests = long.Parse(
        Environment.GetEnvironmentVariable("WSDK_RACE_REQUESTS") ?? "10000", CultureInfo.InvariantCulture);

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(RootAccessKinds.All), MemberType = typeof(RootAccessKinds))]
    public void A_directory_replaced_by_a_link_after_the_lookup_gives_out_nothing(RootAccessKind kind)
    {
        Write();
        using WorkspaceFileProvider provider = kind.Provider(_directory.Root);
        foreach (string link in new[] { "link-outside", "link-hidden", "link-git" })
        {
            IFileInfo file = provider.GetFileInfo("swap/o.txt");
            IDirectoryContents contents = provider.GetDirectoryContents("swap");
            Directory.Move(_directory.FullPath("swap"), _directory.FullPath("kept"));
            Directory.CreateSymbolicLink(_directory.FullPath("swap"), new FileInfo(_directory.FullPath("site/" + link)).LinkTarget!);
            Assert.Throws<FileNotFoundException>(file.CreateReadStream);
            Assert.Equal(Inside.Length, file.Length);
            Assert.False(contents.Exists);
            Assert.Empty(contents);
            Directory.Delete(_directory.FullPath("swap"));
            Directory.Move(_directory.FullPath("kept"), _directory.FullPath("swap"));
            Assert.Equal(Inside, Read(file));
        }
    }

    [LinuxTheory]
    [MemberData(nameof(RootAccessKinds.All), MemberType = typeof(RootAccessKinds))]
    public void No_request_gets_what_lies_elsewhere_while_directories_are_replaced(RootAccessKind kind)
    {
        Write();
        using WorkspaceFileProvider provider = kind.Provider(_directory.Root);
        string[] partners = ["site/link-outside", "site/link-hidden", "site/link-git", "site/link-file"];
        bool stop = false;
        long swaps = 0;
        var swapper = new Thread(() =>
        {
            for (int turn = 0; !Volatile.Read(ref stop); turn++)
            {
                string partner = partners[turn % partners.Length];
                string place = partner == "site/link-file" ? "swap/o.txt" : "swap";
                Swap(place, partner);
                Swap(place, partner);
                swaps += 2;
            }
        });
        swapper.Start();
        long read = 0, absent = 0, listed = 0;
        try
        {
            for (long i = 0; i < Requests; i++)
            {
                if (i % 16 == 0)
                    listed += List(provider);
                else if (Ask(provider))
                    read++;
                else
                    absent++;
            }
        }
        finally
        {
            Volatile.Write(ref stop, true);
            swapper.Join();
        }

        output.WriteLine(
            $"{kind}: {Requests} requests, {swaps} replacements, {read} read, {absent} not "
            + $"there, {listed} entries listed, 0 from elsewhere");
        // Both sides came to their turn, so the race was one.
        Assert.True(swaps > 0 && read > 0 && absent > 0);
    }

    private static bool Ask(WorkspaceFileProvider provider)
    {
        IFileInfo file = provider.GetFileInfo("swap/o.txt");
        if (!file.Exists)
            return false;
        Assert.Equal(Inside.Length, file.Length);
        try
        {
            Assert.Equal(Inside, Read(file));
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private static int List(WorkspaceFileProvider provider)
    {
        int count = 0;
        foreach (IFileInfo entry in provider.GetDirectoryContents("swap"))
        {
            count++;
            Assert.Equal(("o.txt", (long)Inside.Length), (entry.Name, entry.Length));
            try
            {
                Assert.Equal(Inside, Read(entry));
            }
            catch (FileNotFoundException)
            {
                // It was replaced meanwhile.
            }
        }

        return count;
    }

    private void Write()
    {
        _directory.Write("swap/o.txt", Inside);
        _directory.Write(".hidden/o.txt", Hidden);
        _directory.Write(".hidden/hidden.txt", Hidden);
        _directory.Write(".git/o.txt", Hidden);
        Directory.CreateDirectory(_directory.FullPath("site"));
        string outside = Path.Combine(_directory.Container, "outside");
        Directory.CreateDirectory(outside);
        File.WriteAllText(Path.Combine(outside, "o.txt"), Outside);
        File.WriteAllText(Path.Combine(outside, "outside.txt"), Outside);
        Directory.CreateSymbolicLink(_directory.FullPath("site/link-outside"), outside);
        Directory.CreateSymbolicLink(_directory.FullPath("site/link-hidden"), _directory.FullPath(".hidden"));
        Directory.CreateSymbolicLink(_directory.FullPath("site/link-git"), _directory.FullPath(".git"));
        File.CreateSymbolicLink(_directory.FullPath("site/link-file"), Path.Combine(outside, "o.txt"));
    }

    private static string Read(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }

    private void Swap(string one, string other) =>
        Assert.Equal(0, Exchanged(-100, _directory.FullPath(one), -100, _directory.FullPath(other), Exchange));

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Exchanged(int oldDirectory, string oldPath, int newDirectory, string newPath, int flags);
}
