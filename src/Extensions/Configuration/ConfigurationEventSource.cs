using System.Diagnostics.Tracing;

namespace WorkspaceSdk.Extensions;

/// <summary>Sends the errors of reloads to tools and listeners outside the program's own code.</summary>
[EventSource(Name = "WorkspaceSdk-Configuration")]
internal sealed class ConfigurationEventSource : EventSource
{
    private ConfigurationEventSource()
    {
    }

    /// <summary>Gets the source. It is created by the first error, so a program without errors does not pay for it.</summary>
    public static ConfigurationEventSource Log { get; } = new();

    /// <summary>Reports that changed files cannot be read again, or that changes cannot be watched.</summary>
    /// <param name="code">The code of the error.</param>
    /// <param name="message">The error.</param>
    /// <param name="file">The file, relative to the workspace root; empty if the error is not about a single file.</param>
    [Event(1, Level = EventLevel.Error)]
    public void ReloadFailed(string code, string message, string file) => WriteEvent(1, code, message, file);

    /// <summary>Reports that the program's own code threw during a reload.</summary>
    /// <param name="exception">The type, the message and the stack.</param>
    [Event(2, Level = EventLevel.Error)]
    public void CallbackFailed(string exception) => WriteEvent(2, exception);
}
