#if NET
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace WorkspaceSdk.FileSystem.Linux;

/// <summary>
/// The descriptor of a root. It opens paths relative to the root: in one step, or in several where a path is longer than the system
/// allows. A failed call sets the last system error.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class LinuxRoot : IDisposable
{
    // The system allows 4,096 bytes with the NUL; a step ends at a slash before that.
    private const int LongestStep = 4000;

    // Most paths are shorter and need no allocation.
    private const int ShortPath = 256;

    private readonly int _root;
    private bool _closed;

    private LinuxRoot(int descriptor) => _root = descriptor;

    // No SafeFileHandle: docs/startup.md#first-use.
    /// <summary>Closes the descriptor of a walk that was abandoned without being disposed.</summary>
    ~LinuxRoot() => CloseRoot();

    /// <summary>Opens a root.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="error">The system's error, when the result is null.</param>
    public static LinuxRoot? TryOpen(string path, out int error)
    {
        fixed (byte* bytes = ZeroTerminated(Encoding.UTF8.GetBytes(path)))
        {
            int descriptor = LinuxCalls.OpenDirectory(LinuxCalls.AT_FDCWD, bytes, followLink: true);
            // A directory that may not be listed may still be passed through.
            if (descriptor < 0)
                descriptor = LinuxCalls.OpenPlace(LinuxCalls.AT_FDCWD, bytes);
            error = descriptor < 0 ? Marshal.GetLastPInvokeError() : 0;
            return descriptor < 0 ? null : new LinuxRoot(descriptor);
        }
    }

    /// <summary>Opens a directory.</summary>
    /// <returns>A descriptor for the caller to close, or -1.</returns>
    public int OpenDirectory(ReadOnlySpan<byte> path, bool followLink)
    {
        if (path.Length >= ShortPath)
            return OpenLong(path, followLink);
        byte* bytes = stackalloc byte[ShortPath];
        path.CopyTo(new Span<byte>(bytes, ShortPath));
        if (path.IsEmpty)
            *bytes = (byte)'.';
        bytes[Math.Max(path.Length, 1)] = 0;
        return LinuxCalls.OpenDirectory(_root, bytes, followLink);
    }

    /// <summary>Opens a file to read it.</summary>
    /// <returns>A descriptor for the caller to close, or -1.</returns>
    public int OpenFile(ReadOnlySpan<byte> path, bool followLink)
    {
        int step = StepTowards(path, out byte[] rest);
        if (step < 0)
            return -1;
        fixed (byte* bytes = rest)
        {
            int descriptor = LinuxCalls.OpenFile(step, bytes, followLink);
            Close(step);
            return descriptor;
        }
    }

    /// <summary>Reads the metadata of an entry.</summary>
    /// <returns>0, or -1.</returns>
    public nint Status(ReadOnlySpan<byte> path, bool followLink, bool withBirth, byte* result)
    {
        if (path.Length >= ShortPath)
            return StatusLong(path, followLink, withBirth, result);
        byte* bytes = stackalloc byte[ShortPath];
        path.CopyTo(new Span<byte>(bytes, ShortPath));
        bytes[path.Length] = 0;
        return LinuxCalls.Status(_root, bytes, followLink, withBirth, result);
    }

    private nint StatusLong(ReadOnlySpan<byte> path, bool followLink, bool withBirth, byte* result)
    {
        int step = StepTowards(path, out byte[] rest);
        if (step < 0)
            return -1;
        fixed (byte* bytes = rest)
        {
            nint answer = LinuxCalls.Status(step, bytes, followLink, withBirth, result);
            Close(step);
            return answer;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        CloseRoot();
        GC.SuppressFinalize(this);
    }

    private void CloseRoot()
    {
        if (!_closed)
            _ = LinuxCalls.Close(_root);
        _closed = true;
    }

    private int OpenLong(ReadOnlySpan<byte> path, bool followLink)
    {
        int step = StepTowards(path, out byte[] rest);
        if (step < 0)
            return -1;
        fixed (byte* bytes = rest)
        {
            int descriptor = LinuxCalls.OpenDirectory(step, bytes, followLink);
            Close(step);
            return descriptor;
        }
    }

    // The descriptor from which the rest of a path is short enough: the root's own, or one that the caller closes.
    private int StepTowards(ReadOnlySpan<byte> path, out byte[] rest)
    {
        int step = _root;
        while (path.Length > LongestStep)
        {
            int slash = path[..LongestStep].LastIndexOf((byte)'/');
            // No name can be that long: the system reports the error.
            if (slash < 0)
                break;
            int next;
            fixed (byte* bytes = ZeroTerminated(path[..slash]))
                next = LinuxCalls.OpenPlace(step, bytes);
            Close(step);
            if (next < 0)
            {
                rest = [];
                return -1;
            }

            step = next;
            path = path[(slash + 1)..];
        }

        rest = ZeroTerminated(path);
        return step;
    }

    // Closing sets no last system error, so it does not hide an earlier error.
    private void Close(int step)
    {
        if (step != _root)
            _ = LinuxCalls.Close(step);
    }

    private static byte[] ZeroTerminated(ReadOnlySpan<byte> path)
    {
        byte[] bytes = new byte[path.Length + 1];
        path.CopyTo(bytes);
        return bytes;
    }
}
#endif
