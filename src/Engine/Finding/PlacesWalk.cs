using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Finding;

/// <summary>Walks several places, one after the other.</summary>
internal static class PlacesWalk
{
    /// <summary>Returns the entries that a plan lets through.</summary>
    /// <param name="places">The places.</param>
    /// <param name="source">The source of the entries.</param>
    /// <param name="plan">The compiled query; its directory is ignored.</param>
    /// <param name="inOrder">Whether the entries of each place are sorted by path, ordinal.</param>
    /// <param name="report">Receives counts and read errors.</param>
    /// <param name="cancellationToken">Cancels the walks.</param>
    public static IEnumerable<EntryBatch> Batches(
        FindPlaces places, EntrySource source, WalkPlan plan, bool inOrder, ReadReport report, CancellationToken cancellationToken)
    {
        foreach (FindPlaces.Place place in places.All)
        {
            if (place.IsFile)
            {
                yield return Single(place.Path);
                continue;
            }

            WalkPlan part = plan with { Directory = place.Path };
            foreach (EntryBatch batch in inOrder
                ? source.WalkInOrder(part, report, cancellationToken)
                : source.Walk(part, report, cancellationToken))
                yield return batch;
        }
    }

    private static EntryBatch Single(string file)
    {
        int name = file.LastIndexOf('/') + 1;
        var batch = new EntryBatch();
        batch.Add(Encoding.UTF8.GetBytes(file.Substring(0, name)), Encoding.UTF8.GetBytes(file.Substring(name)), FileEntryType.File);
        return batch;
    }
}
