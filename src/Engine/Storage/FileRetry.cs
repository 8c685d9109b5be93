namespace WorkspaceSdk.Storage;

/// <summary>
/// Repeats an action that another program can block for a moment. On Windows a program with an open file can keep others from opening
/// or replacing it. Readers, virus scanners and the indexer do so for milliseconds.
/// </summary>
/// <param name="wait">Waits between two attempts.</param>
/// <param name="isWindows">Whether the rules of Windows apply. Elsewhere a refusal is permanent.</param>
internal sealed class FileRetry(Action<TimeSpan> wait, bool isWindows)
{
    // HRESULT_FROM_WIN32 of the codes of winerror.h.
    private const int SharingViolation = unchecked((int)0x80070020),
        LockViolation = unchecked((int)0x80070021),
        UserMappedFile = unchecked((int)0x800704C8);

    // Milliseconds. Most programs close the file at once, a virus scanner within a second.
    private static readonly int[] Pauses = [10, 20, 40, 80, 130, 180, 180, 180, 180];

    /// <summary>Gets the instance that waits, with the rules of the running system.</summary>
    public static FileRetry Default { get; } = new(Thread.Sleep, Path.DirectorySeparatorChar == '\\');

    /// <summary>Runs an action, up to ten times within about a second.</summary>
    /// <param name="action">The action. It receives the number of the attempt, from 0.</param>
    /// <exception cref="IOException">The last attempt failed, or the error is permanent.</exception>
    /// <exception cref="UnauthorizedAccessException">The last attempt failed, or the error is permanent.</exception>
    public void Run(Action<int> action)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                action(attempt);
                return;
            }
            catch (Exception error) when (attempt < Pauses.Length && IsOfMoment(error, isWindows, isReplacing: true))
            {
                wait(TimeSpan.FromMilliseconds(Pauses[attempt]));
            }
        }
    }

    /// <summary>Reads a file that other processes replace, up to ten times within about a second.</summary>
    /// <exception cref="IOException">The last attempt failed, or the error is permanent.</exception>
    public T Read<T>(Func<T> read)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return read();
            }
            catch (IOException error) when (attempt < Pauses.Length && IsOfMoment(error, isWindows, isReplacing: false))
            {
                wait(TimeSpan.FromMilliseconds(Pauses[attempt]));
            }
        }
    }

    /// <summary>Determines whether an error can be temporary.</summary>
    /// <param name="error">The error.</param>
    /// <param name="isWindows">Whether the rules of Windows apply.</param>
    /// <param name="isReplacing">
    /// True to replace a file and false to read it. The system reports an open file and one that may not be replaced in the same
    /// way.
    /// </param>
    public static bool IsOfMoment(Exception error, bool isWindows, bool isReplacing) => isWindows && error switch
    {
        UnauthorizedAccessException => isReplacing,
        IOException => error.HResult is SharingViolation or LockViolation || (isReplacing && error.HResult == UserMappedFile),
        _ => false,
    };
}
