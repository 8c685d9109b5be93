using System.Diagnostics;

namespace WorkspaceSdk.Extensions;

/// <summary>Reports errors of reloading, each once until something else happens.</summary>
/// <param name="report">Whom to tell; null for the listeners of <see cref="Trace"/>.</param>
internal sealed class ReloadErrors(Action<WorkspaceConfigurationException>? report)
{
    private IReadOnlyList<ConfigurationLayer>? _wrong;
    private string? _message;

    /// <summary>Determines whether layers are those whose error was reported last.</summary>
    public bool IsKnown(IReadOnlyList<ConfigurationLayer> layers) => _wrong is { } wrong && ConfigurationLayer.AreEqual(wrong, layers);

    /// <summary>Keeps layers whose error is reported now, even if it is that of other layers before.</summary>
    public void Remember(IReadOnlyList<ConfigurationLayer> layers) => (_wrong, _message) = (layers, null);

    /// <summary>Forgets what was reported: all is well.</summary>
    public void Clear() => (_wrong, _message) = (null, null);

    /// <summary>Reports an error, unless it was the last one.</summary>
    public void Report(WorkspaceConfigurationException error)
    {
        if (error.Message == _message)
            return;
        _message = error.Message;
        if (report is null)
            Trace.TraceError($"{error.Code}: {error.Message}");
        else
            report(error);
    }
}
