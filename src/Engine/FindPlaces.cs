namespace WorkspaceSdk;

/// <summary>
/// The places that one run searches: directories, to which patterns and depths are relative, and single files, which are returned
/// regardless of rules.
/// </summary>
internal sealed class FindPlaces
{
    private readonly List<Place> _places = [];

    /// <summary>Creates the places.</summary>
    /// <param name="directories">Relative to the workspace root; empty text for the root.</param>
    /// <param name="files">Relative to the workspace root.</param>
    public FindPlaces(IEnumerable<string> directories, IEnumerable<string> files)
    {
        var places = new SortedDictionary<string, Place>(StringComparer.Ordinal);
        foreach (string directory in directories)
        {
            string prefix = directory.Length == 0 ? "" : directory + "/";
            places[prefix] = new Place(prefix, directory, IsFile: false);
        }

        foreach (string file in files)
            places[file] = new Place(file, file, IsFile: true);
        string? outer = null;
        foreach (Place place in places.Values)
        {
            _places.Add(place);
            if (outer is not null && place.Prefix.StartsWith(outer, StringComparison.Ordinal))
                Overlap = true;
            else if (!place.IsFile)
                outer = place.Prefix;
        }
    }

    /// <summary>Gets whether one place lies in another, so that an entry could be returned twice.</summary>
    public bool Overlap { get; }

    /// <summary>Gets the directories.</summary>
    public IEnumerable<string> Directories
    {
        get
        {
            foreach (Place place in _places)
            {
                if (!place.IsFile)
                    yield return place.Path;
            }
        }
    }

    /// <summary>Gets the places in an order that sorts the results of consecutive walks by path.</summary>
    public IReadOnlyList<Place> All => _places;

    /// <summary>One place.</summary>
    /// <param name="Prefix">The prefix of the paths of its entries, or the path of the file.</param>
    /// <param name="Path">Its path, relative to the workspace root.</param>
    /// <param name="IsFile">Whether it is a file.</param>
    public readonly record struct Place(string Prefix, string Path, bool IsFile);
}
