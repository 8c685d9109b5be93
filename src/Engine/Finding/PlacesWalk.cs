using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Finding;

/// <summary>Walks several places, one after the other.</summary>
internal static class PlacesWalk
{
    /// <summary>Gets what a plan lets through.</summary>
    /// <param name="places">The places.</param>
    /// <param name="source">Where entries come from.</param>
    /// <param name="plan">The compiled query, whose directory plays no part.</param>
    /// <param name="inOrder">Whether the entries of each place come ordinal by path.</param>
    /// <param name="report">Counts, and takes what cannot be read.</param>
    /// <param name="cancellationToken">Ends the walks.</param>
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
