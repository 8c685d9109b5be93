using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tool.Changes;

/// <summary>Represents the links of a workspace. A build that follows a link sees a changed file under another path.</summary>
/// <param name="links">Each link with its target, both absolute.</param>
internal sealed class LinkedPaths(IReadOnlyList<(string Link, string Target)> links)
{
    // A link to one of its parent directories repeats everything without end.
    private const int MostNames = 64;

    /// <summary>Resolves links. A link without a target shows nothing.</summary>
    /// <param name="links">The links, absolute.</param>
    public static LinkedPaths Of(IEnumerable<string> links)
    {
        var resolved = new List<(string Link, string Target)>();
        foreach (string link in links)
        {
            try
            {
                resolved.Add((link, LinkResolution.Resolve(link)));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // No file can be read through the link.
            }
        }

        return new LinkedPaths(resolved);
    }

    /// <summary>Returns a change and the same change under every other path.</summary>
    public IEnumerable<ChangedPath> Expand(ChangedPath change)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { change.FullPath };
        var next = new Queue<string>(seen);
        while (next.TryDequeue(out string? path))
        {
            yield return change with { FullPath = path };
            foreach ((string link, string target) in links)
            {
                if (seen.Count < MostNames && Through(path, link, target, change.IsDirectory) is { } other && seen.Add(other))
                    next.Enqueue(other);
            }
        }
    }

    private static string? Through(string path, string link, string target, bool isDirectory)
    {
        if (AbsolutePath.IsBelow(path, target))
            return link + path[target.Length..];
        // In a changed directory anything may have changed, also the target of a link into it.
        return isDirectory && AbsolutePath.IsBelow(target, path) ? link : null;
    }
}
