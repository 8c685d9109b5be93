using Microsoft.Extensions.Configuration;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>A workspace of one test whose configuration is built without the environment of the process.</summary>
internal sealed class ConfiguredWorkspace : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly List<IDisposable> _built = [];

    public ConfiguredWorkspace() => _directory.Write("Directory.Workspace.props", "<Project />");

    public static WorkspaceConfigurationOptions Quiet { get; } = new() { Environment = "Production", ReloadOnChange = false };

    public string Root => _directory.Root;

    public string Container => _directory.Container;

    public WorkspaceTree Tree => WorkspaceTree.At(Root);

    public ConfiguredWorkspace With(string path, string text)
    {
        _directory.Write(path, text);
        return this;
    }

    public ConfiguredWorkspace With(string path, byte[] content)
    {
        File.WriteAllBytes(_directory.Write(path), content);
        return this;
    }

    public string FullPath(string path) => _directory.FullPath(path);

    public IConfigurationRoot Build(string name = "app", WorkspaceConfigurationOptions? options = null)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddWorkspaceConfiguration(Tree, name, options ?? Quiet).Build();
        _built.Add((IDisposable)configuration);
        return configuration;
    }

    public WorkspaceConfigurationException Fails(string name = "app", WorkspaceConfigurationOptions? options = null) =>
        Assert.Throws<WorkspaceConfigurationException>(() => Build(name, options));

    /// <summary>The keys and values as texts, in order. The case of a key says nothing.</summary>
    public static IEnumerable<string> Lines(IConfiguration configuration) => configuration.AsEnumerable()
        .Select(static pair => $"{pair.Key.ToUpperInvariant()} = {pair.Value ?? "null"}")
        .Order(StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (IDisposable built in _built)
            built.Dispose();
        _directory.Dispose();
    }
}
