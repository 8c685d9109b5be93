using System.Runtime.InteropServices;

namespace WorkspaceSdk.Tests;

/// <summary>
/// While it lives, this thread has on Linux no more rights to files than anybody, even where the tests are run by
/// root, whom no mode keeps out of a directory.
/// </summary>
internal sealed partial class LesserRights : IDisposable
{
    private const int Nobody = 65534;
    private readonly int _before = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? SetFileSystemUser(Nobody) : Nobody;

    public void Dispose()
    {
        if (_before != Nobody)
            _ = SetFileSystemUser(_before);
    }

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial int SetFileSystemUser(int user);
}
