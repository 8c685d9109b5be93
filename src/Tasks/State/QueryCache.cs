using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Build.Framework;
using WorkspaceSdk.Dependencies;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Tasks.State;

/// <summary>
/// Shares answers between projects of one build, on one node: each question is asked of the file system once, by whoever comes first, and
/// everyone gets the same unchanging answer. It ends with the build: nothing is believed in the next one that was not checked in it.
/// </summary>
internal sealed class QueryCache
{
    // MSBuild's own get and register are two steps, and under -mt projects of one process take them at once.
    private static readonly object Gate = new();

    private readonly ConcurrentDictionary<string, Lazy<CachedQuery>> _finds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<CheckedDependencies>> _checks = new(StringComparer.Ordinal);

    /// <summary>Those of the running build.</summary>
    public static QueryCache Of(IBuildEngine engine)
    {
        if (engine is not IBuildEngine4 registry)
            return new QueryCache();
        lock (Gate)
        {
            // The type is the key: another copy of this assembly has another type, and could not use our object.
            if (registry.GetRegisteredTaskObject(typeof(QueryCache), RegisteredTaskObjectLifetime.Build) is QueryCache shared)
                return shared;
            var created = new QueryCache();
            registry.RegisterTaskObject(typeof(QueryCache), created, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            return created;
        }
    }

    /// <summary>Asks.</summary>
    /// <param name="root">The workspace root.</param>
    /// <param name="question">The query as text.</param>
    /// <param name="query">The query.</param>
    /// <param name="clock">What the file system's clock said before; it counts for whoever comes first and does the reading.</param>
    /// <param name="known">What the asking project knows from its last build; it too is checked before it is believed.</param>
    /// <param name="isFirst">Whether this was the one who read.</param>
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

    /// <summary>Determines whether what an answer of an earlier build was read from is unchanged.</summary>
    /// <param name="root">The workspace root.</param>
    /// <param name="reads">What it was read from.</param>
    /// <param name="isFirst">Whether this was the one who looked.</param>
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

    // Two spellings of one root ask the same.
    private static string Key(string root) =>
        (AbsolutePath.UsualComparison == StringComparison.OrdinalIgnoreCase ? root.ToUpperInvariant() : root) + "\n";
}
