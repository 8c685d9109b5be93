using System.ComponentModel;

namespace WorkspaceSdk.Extensions;

/// <summary>Holds error numbers of Linux and creates exceptions for them.</summary>
internal static class LinuxError
{
    public const int EPERM = 1;
    public const int EINTR = 4;
    public const int EAGAIN = 11;
    public const int ENOMEM = 12;
    public const int EACCES = 13;
    public const int ENOTDIR = 20;
    public const int ENFILE = 23;
    public const int EMFILE = 24;
    public const int ENAMETOOLONG = 36;
    public const int ENOSYS = 38;
    public const int ELOOP = 40;

    /// <summary>Determines whether an error means that the system lacks resources, independent of the entry.</summary>
    public static bool IsLack(int error) => error is ENOMEM or ENFILE or EMFILE;

    /// <summary>Determines whether an error means that a file or directory may not be read.</summary>
    public static bool IsDenial(int error) => error is EPERM or EACCES;

    /// <summary>Creates the exception for an error.</summary>
    public static Exception ToException(int error, string path)
    {
        string message = $"'{path}': {new Win32Exception(error).Message}";
        return IsDenial(error) ? new UnauthorizedAccessException(message) : new IOException(message);
    }
}
