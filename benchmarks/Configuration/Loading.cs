using System.Globalization;
using Microsoft.Extensions.Configuration;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Loads configuration files, as a whole call each.</summary>
internal static class Loading
{
    private static readonly WorkspaceConfigurationOptions Options = new() { ReloadOnChange = false, Environment = "Production" };

    /// <summary>Loads by the package.</summary>
    /// <returns>The number of values.</returns>
    public static long Ours(WorkspaceTree tree, params string[] names)
    {
        var builder = new ConfigurationBuilder();
        foreach (string name in names)
            builder.AddWorkspaceConfiguration(tree, name, Options);
        return Count(builder);
    }

    /// <summary>Loads by the provider of Microsoft.Extensions.Configuration.Json.</summary>
    /// <returns>The number of values.</returns>
    public static long Theirs(params string[] files)
    {
        var builder = new ConfigurationBuilder();
        foreach (string file in files)
            builder.AddJsonFile(file, optional: false, reloadOnChange: false);
        return Count(builder);
    }

    /// <summary>Runs in a process of its own and prints the result.</summary>
    public static void First(string kind, string root, string name)
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        long found = kind == "theirs" ? Theirs(Path.Combine(root, "config", name + ".json")) : Ours(WorkspaceTree.At(root), name);
        double elapsed = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{elapsed:0.00} {found}"));
    }

    // One look-up, so that nothing is left for later.
    private static long Count(ConfigurationBuilder builder)
    {
        IConfigurationRoot configuration = builder.Build();
        long found = configuration["Setting00001"] is null ? 0 : 1;
        (configuration as IDisposable)?.Dispose();
        return found;
    }
}
