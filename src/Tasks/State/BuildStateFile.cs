using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Tasks.State;

/// <summary>The state as a file of the build. An unusable one is written again, and a message of low importance gives the reason.</summary>
internal sealed class BuildStateFile(string path, TaskLoggingHelper log)
{
    /// <summary>Absolute.</summary>
    public string Path => path;

    /// <summary>Reads the state.</summary>
    /// <returns>Null when it is absent or cannot be used.</returns>
    public BuildState? TryLoad()
    {
        try
        {
            if (!File.Exists(path))
                return null;
            if (BuildState.Read(RegularFile.ReadBytes(path)) is { } state)
                return state;
            log.LogMessage(MessageImportance.Low, "'{0}' is damaged or of another version and is written again.", path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.LogMessage(MessageImportance.Low, "'{0}' cannot be read and is written again: {1}", path, exception.Message);
        }

        return null;
    }
}
