#if NET
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace WorkspaceSdk.FileSystem.Linux;

/// <summary>A file opened by descriptor, with only the system calls that reading needs.</summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class LinuxFileContent(int descriptor) : FileContent
{
    private bool _closed;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int start, int count)
    {
        while (true)
        {
            nint length;
            fixed (byte* bytes = buffer.AsSpan(start, count))
                length = LinuxCalls.Read(descriptor, bytes, count);
            if (length >= 0)
                return (int)length;
            int error = Marshal.GetLastPInvokeError();
            if (error != LinuxCalls.EINTR)
                throw Failure(error);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (!_closed)
            _ = LinuxCalls.Close(descriptor);
        _closed = true;
    }

    // A separate method: the message's type is in a library that a process without errors need not load.
    private static IOException Failure(int error) => new(new Win32Exception(error).Message);
}
#endif
