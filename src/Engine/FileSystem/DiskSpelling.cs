using System.Text;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.FileSystem;

/// <summary>
/// Finds the spelling of a path on disk, where a file system accepts several spellings for one entry. Rules and globs compare names as
/// the disk spells them, so a typed path is converted here once. Caches the directories it has listed. Used by one thread.
/// </summary>
/// <param name="reader">Reads the directories.</param>
/// <param name="isUsual">
/// Whether file systems of this platform usually ignore case. If not, a directory is listed only when it also has the name in another
/// case.
/// </param>
internal sealed class DiskSpelling(IDirectoryReader reader, bool isUsual)
{
    private readonly Dictionary<string, ILookup<string, string>> _names = new(StringComparer.Ordinal);

    /// <summary>Gets whether file systems of this platform usually ignore case.</summary>
    public static bool IsUsual => AbsolutePath.UsualComparison == StringComparison.OrdinalIgnoreCase;

    /// <summary>Returns the spelling of a path on disk.</summary>
    /// <param name="root">The workspace root, absolute.</param>
    /// <param name="path">Relative to the root, with <c>/</c> between names.</param>
    /// <returns>The path; unchanged when the root cannot be opened, which a later read reports.</returns>
    public static string Of(string root, string path)
    {
        if (path.Length == 0 || TryOpen(root) is not { } reader)
            return path;
        using (reader)
            return new DiskSpelling(reader, IsUsual).Of(path);
    }

    /// <summary>Opens a root to look up spellings; null where it cannot be opened.</summary>
    public static IDirectoryReader? TryOpen(string root)
    {
        try
        {
            return DirectoryReaders.Open(root);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Returns the spelling of a path on disk. Names that do not exist are unchanged.</summary>
    /// <param name="path">Relative to the root, with <c>/</c> between names.</param>
    public string Of(string path)
    {
        string spelled = "";
        ReadOnlySpan<char> rest = path.AsSpan();
        while (RelativePath.TakeName(ref rest, out ReadOnlySpan<char> name))
            spelled = RelativePath.Combine(spelled, NameIn(spelled, name.ToString()));
        return spelled;
    }

    private string NameIn(string directory, string name)
    {
        if (!isUsual && (Swapped(name) is not { } swapped || !IsThere(RelativePath.Combine(directory, swapped))))
            return name;
        if (!_names.TryGetValue(directory, out ILookup<string, string>? names))
            _names[directory] = names = Names(directory);
        string? found = null;
        foreach (string candidate in names[name])
        {
            // If two names differ in case alone, each is found by its own spelling only.
            if (candidate == name || found is not null)
                return name;
            found = candidate;
        }

        return found is not null && IsThere(RelativePath.Combine(directory, name)) ? found : name;
    }

    private bool IsThere(string path) => reader.Stamp(TreePath.From(path), followLink: false) != FileStamp.Absent;

    private ILookup<string, string> Names(string directory)
    {
        var names = new List<string>();
        var listing = new DirectoryListing();
        // A later read of the directory reports the error.
        if (reader.TryRead(TreePath.From(directory), followLink: true, listing, new ReadReport(new FindStatistics(), static _ => { })))
        {
            int at = 0;
            while (listing.TryNext(ref at, out ReadOnlySpan<byte> name, out _))
                names.Add(Encoding.UTF8.GetString(name));
        }

        return names.ToLookup(static name => name, StringComparer.OrdinalIgnoreCase);
    }

    // Null for a name without letters that have upper and lower case.
    private static string? Swapped(string name)
    {
        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
            letters[i] = char.IsUpper(letters[i]) ? char.ToLowerInvariant(letters[i]) : char.ToUpperInvariant(letters[i]);
        string swapped = new(letters);
        return swapped == name ? null : swapped;
    }
}
