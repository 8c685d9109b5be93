#if NET
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace WorkspaceSdk.Walking;

/// <summary>A file opened by descriptor, with no call more than reading takes.</summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class LinuxFileContent(int descriptor) : FileContent
{
    private bool closed;

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
            if (error != LinuxCalls.Interrupted)
                throw new IOException(new Win32Exception(error).Message);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (!closed)
            _ = LinuxCalls.Close(descriptor);
        closed = true;
    }
}
#endif
