using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Build.Framework;
using WorkspaceSdk.Dependencies;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Tasks.State;

/// <summary>
/// Shares results between projects of one build, on one node. The first project that needs a query runs it, and
/// all get the same immutable result. It ends with the build: the next one checks all results before it uses them.
/// </summary>
internal sealed class QueryCache
{
    // MSBuild's own get and register are two steps, and under -mt projects of one process run them at the same time.
    private static readonly object Gate = new();

    private readonly ConcurrentDictionary<string, Lazy<CachedQuery>> _finds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<CheckedDependencies>> _checks = new(StringComparer.Ordinal);

    /// <summary>Returns the cache of the running build.</summary>
    public static QueryCache Of(IBuildEngine engine)
    {
        if (engine is not IBuildEngine4 registry)
            return new QueryCache();
        lock (Gate)
        {
            // The type is the key: another copy of this assembly has another type, and could not use this object.
            if (registry.GetRegisteredTaskObject(typeof(QueryCache), RegisteredTaskObjectLifetime.Build) is QueryCache shared)
                return shared;
            var created = new QueryCache();
            registry.RegisterTaskObject(typeof(QueryCache), created, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            return created;
        }
    }

    /// <summary>Runs a query, or returns its shared result.</summary>
    /// <param name="root">The workspace root.</param>
    /// <param name="question">The query as text.</param>
    /// <param name="query">The query.</param>
    /// <param name="clock">The file system's clock, read before the query; it applies to the project that runs the query.</param>
    /// <param name="known">The records of this project's last build; they are checked before they are used.</param>
    /// <param name="isFirst">Whether this call ran the query.</param>
    public CachedQuery Find(string root, string question, FileQuery query, FileSystemClock clock, SnapshotTable? known, out bool isFirst)
    {
        bool ran = false;
        CachedQuery find = _finds.GetOrAdd(Key(root) + question, _ => new Lazy<CachedQuery>(() =>
        {
            ran = true;
            return CachedQuery.Run(root, query, clock, known);
        })).Value;
        isFirst = ran;
        return find;
    }

    /// <summary>Determines whether the dependencies of an earlier build's result are unchanged.</summary>
    /// <param name="root">The workspace root.</param>
    /// <param name="reads">The records of the dependencies.</param>
    /// <param name="isFirst">Whether this call did the check.</param>
    public CheckedDependencies Check(string root, byte[] reads, out bool isFirst)
    {
        bool ran = false;
        string key = Key(root) + Checksum.Of(reads).ToString("x", CultureInfo.InvariantCulture) + "\n"
            + reads.Length.ToString(CultureInfo.InvariantCulture);
        CheckedDependencies check = _checks.GetOrAdd(key, _ => new Lazy<CheckedDependencies>(() =>
        {
            ran = true;
            return CheckedDependencies.Check(root, reads);
        })).Value;
        isFirst = ran;
        return check;
    }

    // Two spellings of one root have one key.
    private static string Key(string root) =>
        (AbsolutePath.UsualComparison == StringComparison.OrdinalIgnoreCase ? root.ToUpperInvariant() : root) + "\n";
}
