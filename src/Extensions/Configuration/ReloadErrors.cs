using System.Diagnostics;

namespace WorkspaceSdk.Extensions;

/// <summary>Reports errors of reloading; repeated errors are reported once.</summary>
/// <param name="report">Receives an error; null for the listeners of <see cref="Trace"/>, else the standard error stream.</param>
internal sealed class ReloadErrors(Action<WorkspaceConfigurationException>? report)
{
    private IReadOnlyList<ConfigurationLayer>? _wrong;
    private string? _message;

    /// <summary>Determines whether the last reported error was that of these layers.</summary>
    public bool IsKnown(IReadOnlyList<ConfigurationLayer> layers) => _wrong is { } wrong && ConfigurationLayer.AreEqual(wrong, layers);

    /// <summary>Keeps layers whose error is reported next, even if other layers had the same error before.</summary>
    public void Remember(IReadOnlyList<ConfigurationLayer> layers) => (_wrong, _message) = (layers, null);

    /// <summary>Forgets the last error, after a successful reload.</summary>
    public void Clear() => (_wrong, _message) = (null, null);

    /// <summary>Reports an error, unless it equals the last one.</summary>
    public void Report(WorkspaceConfigurationException error)
    {
        if (error.Message == _message)
            return;
        _message = error.Message;
        ConfigurationEventSource.Log.ReloadFailed(error.Code, error.Message, error.File ?? "");
        if (report is null)
        {
            Show($"{error.Code}: {error.Message}");
            return;
        }

        try
        {
            report(error);
        }
        catch (Exception own)
        {
            ReportCallback(own);
        }
    }

    /// <summary>Reports that a callback of the program threw, such as a listener of the reload token.</summary>
    public static void ReportCallback(Exception error)
    {
        string text = error.ToString();
        ConfigurationEventSource.Log.CallbackFailed(text);
        Show($"A callback threw during a reload of the configuration. {text}");
    }

    private static void Show(string text)
    {
        Trace.TraceError(text);
        // The default listener writes for debuggers only.
        if (!ConfigurationEventSource.Log.IsEnabled() && Trace.Listeners.OfType<TraceListener>().All(static l => l is DefaultTraceListener))
            Console.Error.WriteLine(text);
    }
}
