using Microsoft.Extensions.Configuration;

namespace WorkspaceSdk.Extensions;

/// <summary>Finds the environment of a configuration builder's host.</summary>
internal static class HostEnvironmentName
{
    private const string EnvironmentKey = "environment", ContentRootKey = "contentRoot", Default = "Production";

    /// <summary>Returns the name of the environment.</summary>
    public static string Of(IConfigurationBuilder builder)
    {
        // A host takes its environment from the sources before its first file. In files and later sources, this key is a value of the
        // application. A host has a content root, and reads no variable without a source for it.
        bool isHost = false;
        string? name = null;
        foreach (Func<string, string?> read in BeforeFiles(builder))
        {
            isHost |= read(ContentRootKey) is not null;
            name = read(EnvironmentKey) ?? name;
        }

        if (name is { Length: > 0 })
            return name;
        return (isHost ? null : Variable("DOTNET_ENVIRONMENT") ?? Variable("ASPNETCORE_ENVIRONMENT")) ?? Default;
    }

    private static IEnumerable<Func<string, string?>> BeforeFiles(IConfigurationBuilder builder)
    {
        if (builder is IConfigurationRoot root)
        {
            foreach (IConfigurationProvider provider in root.Providers)
            {
                if (provider is FileConfigurationProvider or WorkspaceConfigurationProvider)
                    yield break;
                yield return key => provider.TryGet(key, out string? value) ? value : null;
            }

            yield break;
        }

        foreach (IConfigurationSource source in builder.Sources)
        {
            if (source is FileConfigurationSource or WorkspaceConfigurationSource)
                yield break;
            if (source is ChainedConfigurationSource { Configuration: { } configuration })
                yield return key => configuration[key];
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
