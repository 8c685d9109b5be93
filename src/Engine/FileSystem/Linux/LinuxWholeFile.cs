#if NET
using System.Runtime.Versioning;
using System.Text;

namespace WorkspaceSdk.FileSystem.Linux;

/// <summary>
/// Reads a whole file with the calls that the walk uses anyway. The first use of System.IO costs a
/// process more than reading and checking a state.
/// </summary>
[SupportedOSPlatform("linux")]
internal static unsafe class LinuxWholeFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isRefused">
    /// Decides by the permissions of the opened file, whatever the path leads to afterwards. A refused file is not read.
    /// </param>
    /// <returns>Null when it does not exist, is refused, may not be read, or changes meanwhile.</returns>
    /// <exception cref="IOException">Reading failed.</exception>
    public static byte[]? TryRead(string path, Predicate<FileRights> isRefused)
    {
        int descriptor;
        fixed (byte* bytes = Encoding.UTF8.GetBytes(path + "\0"))
            descriptor = LinuxCalls.OpenFile(LinuxCalls.AT_FDCWD, bytes, followLink: true);
        if (descriptor < 0)
            return null;
        using var file = new LinuxFileContent(descriptor);
        byte* status = stackalloc byte[Statx.Length];
        byte nothing = 0;
        if (LinuxCalls.Status(descriptor, &nothing, followLink: true, withBirth: false, status) != 0)
            return null;
        if (isRefused(new Statx(status).Rights))
            return null;
        long size = new Statx(status).Size;
        if (size > Array.MaxLength)
            return null;
        byte[] content = GC.AllocateUninitializedArray<byte>((int)size);
        int length = 0;
        for (int read = -1; length < content.Length && read != 0; length += read)
            read = file.Read(content, length, content.Length - length);
        return length == content.Length ? content : null;
    }
}
#endif
