using System.ComponentModel;

namespace WorkspaceSdk.Extensions;

/// <summary>The numbers of the errors of Linux, and the exceptions for them.</summary>
internal static class LinuxError
{
    public const int NotPermitted = 1;
    public const int Interrupted = 4;
    public const int TryAgain = 11;
    public const int NoMemory = 12;
    public const int NoAccess = 13;
    public const int NotADirectory = 20;
    public const int TooManyFilesInSystem = 23;
    public const int TooManyFiles = 24;
    public const int NameTooLong = 36;
    public const int NoSuchCall = 38;
    public const int TooManyLinks = 40;

    /// <summary>Determines whether an error is a lack of the system's and says nothing about the entry.</summary>
    public static bool IsLack(int error) => error is NoMemory or TooManyFilesInSystem or TooManyFiles;

    /// <summary>Determines whether an error says that a file or directory may not be read.</summary>
    public static bool IsDenial(int error) => error is NotPermitted or NoAccess;

    /// <summary>Makes the exception for an error.</summary>
    public static Exception ToException(int error, string path)
    {
        string message = $"'{path}': {new Win32Exception(error).Message}";
        return IsDenial(error) ? new UnauthorizedAccessException(message) : new IOException(message);
    }
}
