using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace WorkspaceSdk.Fuzz;

/// <summary>A random tree of files, directories and links with awkward names. Paths are Latin-1 text: one character for one byte.</summary>
public sealed partial class RandomTree
{
    private static readonly string[] Parts =
    [
        "a", "b", "ab", "foo", "bar", "foobar", "x.log", "x.txt", ".hid", "A", "1", "z9", "build", "out",
        " ", "a ", " a", "a b", "t\t", "c\r", "#x", "!x", "*", "?", "[a]", "]", "-", "^", "{a,b}", "a\\b", "\\", "a\\", "**", "***",
        "\u00c3\u00a9", "\u00ff", "a\u00fe", "\u00e6\u0097\u00a5", "~", ":", "a:", "[:alpha:]",
    ];

    /// <summary>Directories, the parents before the children.</summary>
    public List<string> Directories { get; } = [];

    /// <summary>The same, to ask for single ones.</summary>
    public HashSet<string> DirectorySet { get; } = [];

    /// <summary>Files and links.</summary>
    public List<string> Leaves { get; } = [];

    /// <summary>Makes a tree.</summary>
    public static RandomTree Create(string root, Random random, int entries, bool onlyUtf8)
    {
        string[] parts = onlyUtf8 ? [.. Parts.Where(static part => Utf8.IsValid(Encoding.Latin1.GetBytes(part)))] : Parts;
        var tree = new RandomTree();
        var all = new HashSet<string>();
        while (all.Count < entries)
        {
            string parent = tree.Directories.Count == 0 || random.Next(4) == 0 ? "" : tree.Directories[random.Next(tree.Directories.Count)];
            if (parent.Count(static c => c == '/') > 4)
                continue;
            string path = (parent.Length == 0 ? "" : parent + "/") + parts[random.Next(parts.Length)];
            if (!all.Add(path))
                continue;
            byte[] full = ZeroTerminated(root, path);
            int kind = random.Next(10);
            (kind < 4 ? tree.Directories : tree.Leaves).Add(path);
            if (kind < 4)
                tree.DirectorySet.Add(path);
            int result = kind < 4 ? MakeDirectory(full, 0x1FF) : kind == 9 ? MakeLink(".\0"u8.ToArray(), full) : MakeFile(full);
            if (result < 0)
                throw new IOException($"{path} cannot be made: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        return tree;
    }

    /// <summary>Writes a file whose path is given as Latin-1 text.</summary>
    public static void Write(string root, string path, string content)
    {
        int descriptor = MakeFileDescriptor(ZeroTerminated(root, path), 0x1B6);
        using var stream = new FileStream(
            new Microsoft.Win32.SafeHandles.SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Write, bufferSize: 0);
        stream.Write(Encoding.Latin1.GetBytes(content));
    }

    /// <summary>Deletes a file whose path is given as Latin-1 text.</summary>
    public static void Delete(string root, string path) => _ = Unlink(ZeroTerminated(root, path));

    private static int MakeFile(byte[] path)
    {
        int descriptor = MakeFileDescriptor(path, 0x1B6);
        return descriptor < 0 ? descriptor : Close(descriptor);
    }

    private static byte[] ZeroTerminated(string root, string path) =>
        [.. Encoding.UTF8.GetBytes(root), (byte)'/', .. Encoding.Latin1.GetBytes(path), 0];

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true)]
    private static partial int MakeDirectory(byte[] path, uint mode);

    [LibraryImport("libc", EntryPoint = "creat", SetLastError = true)]
    private static partial int MakeFileDescriptor(byte[] path, uint mode);

    [LibraryImport("libc", EntryPoint = "symlink", SetLastError = true)]
    private static partial int MakeLink(byte[] target, byte[] path);

    [LibraryImport("libc", EntryPoint = "unlink", SetLastError = true)]
    private static partial int Unlink(byte[] path);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
