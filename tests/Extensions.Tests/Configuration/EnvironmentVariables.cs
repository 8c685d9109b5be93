namespace WorkspaceSdk.Tests;

/// <summary>Variables of this process that are as before afterwards. Tests that set them run one after the other.</summary>
[CollectionDefinition(nameof(EnvironmentVariables), DisableParallelization = true)]
public sealed class EnvironmentVariables : IDisposable
{
    private readonly string[] _names;
    private readonly string?[] _before;

    public EnvironmentVariables(params string[] names)
    {
        _names = names;
        _before = [.. names.Select(Environment.GetEnvironmentVariable)];
        Set(new string?[names.Length]);
    }

    public void Set(params string?[] values)
    {
        for (int i = 0; i < _names.Length; i++)
            Environment.SetEnvironmentVariable(_names[i], values[i]);
    }

    public void Dispose() => Set(_before);
}
