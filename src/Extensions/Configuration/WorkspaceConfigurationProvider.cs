using Microsoft.Extensions.Configuration;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Provides the values of all layers of a configuration together. So a change of several files is one change, and with a wrong file all
/// values stay unchanged.
/// </summary>
internal sealed class WorkspaceConfigurationProvider : ConfigurationProvider, IDisposable
{
    private readonly ConfigurationName _name;
    private readonly ConfigurationFiles _files;
    private readonly ReloadWatch? _watch;
    private readonly ReloadErrors _errors;
    private readonly Lock _gate = new();
    private IReadOnlyList<ConfigurationLayer> _layers = [];
    private bool _isDisposed;

    /// <summary>Creates a provider without values. <see cref="Load"/> reads them.</summary>
    public WorkspaceConfigurationProvider(
        WorkspaceTree workspace, ConfigurationName name, ConfigurationFiles files, WorkspaceConfigurationOptions options)
    {
        (_name, _files) = (name, files);
        _errors = new ReloadErrors(options.OnReloadError);
        if (options.ReloadOnChange)
            _watch = new ReloadWatch(workspace, () => files.DirectoriesToWatch(_layers), Reload, _errors);
    }

    /// <summary>Gets the files of the values, as a text for people.</summary>
    public string Files => string.Join(", ", _layers.Select(static layer => layer.Path));

    /// <summary>Reads all layers, and starts to watch them.</summary>
    /// <exception cref="WorkspaceConfigurationException">The layers cannot be read. Earlier values stay.</exception>
    public override void Load()
    {
        lock (_gate)
        {
            List<ConfigurationLayer> layers = _files.Read();
            Data = ConfigurationLayer.Merge(layers);
            _layers = layers;
            _errors.Clear();
        }

        _watch?.Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
            _isDisposed = true;
        _watch?.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(WorkspaceConfigurationProvider)} '{_name.Text}' ({Files})";

    // The watch calls this repeatedly, from one thread at a time.
    private async Task Reload()
    {
        try
        {
            List<ConfigurationLayer> layers = _files.Read();
            if (ConfigurationLayer.HasEmptied(_layers, layers))
            {
                await Task.Delay(ReloadWatch.Pause).ConfigureAwait(false);
                layers = _files.Read();
            }

            if (TryReplace(layers))
                OnReload();
        }
        catch (WorkspaceConfigurationException error)
        {
            _errors.Report(error);
        }
    }

    private bool TryReplace(List<ConfigurationLayer> layers)
    {
        lock (_gate)
        {
            if (_isDisposed || ConfigurationLayer.AreEqual(_layers, layers))
            {
                // The same files are still wrong.
                _errors.Clear();
                return false;
            }

            if (_errors.IsKnown(layers))
                return false;
            try
            {
                IDictionary<string, string?> values = ConfigurationLayer.Merge(layers);
                _layers = layers;
                _errors.Clear();
                if (AreEqual(Data, values))
                    return false;
                Data = values;
                return true;
            }
            catch (WorkspaceConfigurationException)
            {
                _errors.Remember(layers);
                throw;
            }
        }
    }

    private static bool AreEqual(IDictionary<string, string?> one, IDictionary<string, string?> other) =>
        one.Count == other.Count
        && one.All(pair => other.TryGetValue(pair.Key, out string? value) && value == pair.Value);
}
