using System.Text;
using WorkspaceSdk.FileSystem.Linux;

namespace WorkspaceSdk.FileSystem;

/// <summary>Represents the owner and the write permissions of a file. Known on Linux; elsewhere <see cref="IsKnown"/> is false.</summary>
/// <param name="IsKnown">Whether the system provided the values.</param>
/// <param name="Owner">The number of the user.</param>
/// <param name="Mode">Type and permissions.</param>
internal readonly record struct FileRights(bool IsKnown, uint Owner, uint Mode)
{
    // S_IWGRP and S_IWOTH.
    private const uint WritableByOthers = 0x12;

    /// <summary>Gets whether the file belongs to the user of this process, or to root, who can do everything anyway.</summary>
    public bool IsOwn => !IsKnown || Owner == 0 || Owner == LinuxStatusCall.User;

    /// <summary>Gets whether the file's group, or everybody, may write to it.</summary>
    public bool IsWritableByOthers => IsKnown && (Mode & WritableByOthers) != 0;

    /// <summary>Returns the permissions of a file. Links are followed.</summary>
    /// <param name="path">Absolute.</param>
    public static unsafe FileRights Of(string path)
    {
        if (!LinuxStatusCall.IsKnown)
            return default;
        byte* status = stackalloc byte[Statx.Length];
        fixed (byte* bytes = Encoding.UTF8.GetBytes(path + "\0"))
            return LinuxStatusCall.Status(bytes, followLink: true, status) == 0 ? new Statx(status).Rights : default;
    }
}
