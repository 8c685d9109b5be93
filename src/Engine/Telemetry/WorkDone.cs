#if NET
namespace WorkspaceSdk.Telemetry;

/// <summary>Represents the work of a call, for counters.</summary>
internal readonly record struct WorkDone(long Directories, long Recalled, long Entries, long Errors, long Files, long Bytes)
{
    /// <summary>Reads the counters of a query.</summary>
    public static WorkDone Of(FindStatistics statistics)
    {
        var search = statistics as SearchStatistics;
        return new WorkDone(
            statistics.DirectoriesOpened, statistics.DirectoriesRecalled, statistics.EntriesRead, statistics.Errors,
            search?.FilesSearched ?? 0, search?.BytesSearched ?? 0);
    }

    /// <summary>Returns the work since an earlier time.</summary>
    /// <param name="earlier">The work until then.</param>
    public WorkDone Since(in WorkDone earlier) => new(
        Directories - earlier.Directories, Recalled - earlier.Recalled, Entries - earlier.Entries, Errors - earlier.Errors,
        Files - earlier.Files, Bytes - earlier.Bytes);
}
#endif
