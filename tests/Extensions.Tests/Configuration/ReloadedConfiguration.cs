using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>A configuration that is read again while files change, and how often it was.</summary>
internal sealed class ReloadedConfiguration : IDisposable
{
    private readonly IDisposable _registration;
    private int _reloads;

    public ReloadedConfiguration(ConfiguredWorkspace workspace, bool optional = false)
    {
        Root = workspace.Build(options: new WorkspaceConfigurationOptions
        {
            Environment = "Production",
            Optional = optional,
            OnReloadError = error =>
            {
                lock (Errors)
                    Errors.Add(error);
            },
        });
        _registration = ChangeToken.OnChange(Root.GetReloadToken, () => Interlocked.Increment(ref _reloads));
    }

    public IConfigurationRoot Root { get; }

    public int Reloads => Volatile.Read(ref _reloads);

    public List<WorkspaceConfigurationException> Errors { get; } = [];

    public static async Task Until(Func<bool> isTrue, Func<string> state)
    {
        for (int i = 0; i < 6000; i++)
        {
            if (isTrue())
                return;
            await Task.Delay(10);
        }

        Assert.Fail("It did not come true within a minute: " + state());
    }

    public Task Until(string key, string? value) => Until(() => Root[key] == value, () => $"{key} is '{Root[key]}' and not '{value}'");

    /// <summary>Waits for a value, and then for the number of reloads that brought it.</summary>
    public async Task Until(string key, string? value, int reloads)
    {
        await Until(key, value);
        // Listeners are called after the values are there.
        await Until(() => Reloads >= reloads, () => $"{Reloads} reloads and not {reloads}");
        Assert.Equal(reloads, Reloads);
    }

    public async Task<WorkspaceConfigurationException> Error(int number)
    {
        await Until(() => CountOfErrors() >= number, () => $"{CountOfErrors()} errors");
        lock (Errors)
            return Errors[number - 1];
    }

    public void Dispose()
    {
        _registration.Dispose();
        ((IDisposable)Root).Dispose();
    }

    private int CountOfErrors()
    {
        lock (Errors)
            return Errors.Count;
    }
}
