using System.Collections.Concurrent;

namespace WorkspaceSdk.Roots;

/// <summary>
/// Remembers roots, and asks before every answer whether it still holds: one look at each directory from the start upward instead of several. What the
/// chain looks for is made, removed or renamed in one of those directories, and that sets the time at which the directory was last written.
/// </summary>
internal static class RootMemory
{
    // When it is full it begins anew; a process rarely asks about so many directories.
    private const int Capacity = 256;

    private static readonly ConcurrentDictionary<RootRequest, Memory> Known = new();

    /// <summary>How many answers are kept.</summary>
    internal static int Count => Known.Count;

    /// <summary>Finds the root, as <see cref="RootChain"/> does.</summary>
    /// <exception cref="WorkspaceRootException">As there.</exception>
    public static WorkspaceRoot Resolve(RootRequest request)
    {
        if (Known.TryGetValue(request, out Memory? known) && known.Holds() && Directory.Exists(known.Root.Directory))
            return known.Root;

        // Stamps first: what changes while the chain is followed then makes them differ.
        List<DirectoryStamp> stamps = Stamps(request.StartDirectory);
        WorkspaceRoot root = RootChain.Resolve(request);
        Remember(request, new Memory(root, stamps));
        return root;
    }

    private static void Remember(RootRequest request, Memory memory)
    {
        // Remembering is rare; without the lock many threads could each find the last free place.
        lock (Known)
        {
            if (Known.Count >= Capacity)
                Known.Clear();
            Known[request] = memory;
        }
    }

    private static List<DirectoryStamp> Stamps(string start)
    {
        var stamps = new List<DirectoryStamp>();
        for (string? directory = Path.GetFullPath(start); directory is not null; directory = Path.GetDirectoryName(directory))
        {
            stamps.Add(DirectoryStamp.Of(directory));
            // HEAD in it can come and go without the directory above being written.
            string git = Path.Combine(directory, ".git");
            if (Directory.Exists(git))
                stamps.Add(DirectoryStamp.Of(git));
        }

        return stamps;
    }

    private sealed record Memory(WorkspaceRoot Root, List<DirectoryStamp> Stamps)
    {
        public bool Holds() => Stamps.TrueForAll(static stamp => stamp.Holds());
    }
}
