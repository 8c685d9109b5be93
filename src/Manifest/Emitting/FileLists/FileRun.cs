using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting.FileLists;

/// <summary>
/// Consecutive files of one class in the order of all paths, or a directory between two such runs.
/// </summary>
/// <param name="Directory">The directory; null for a run of files.</param>
/// <param name="Start">The number of the first file in the class, from 0.</param>
/// <param name="Count">The number of files.</param>
internal readonly record struct FileRun(MemberClass? Directory, int Start, int Count)
{
    /// <summary>
    /// Returns the content of a class in the ordinal order of the paths from the workspace root:
    /// <c>a.json</c>, <c>a/b.json</c>, <c>a0.json</c>.
    /// </summary>
    public static IEnumerable<FileRun> Of(MemberClass @class)
    {
        int start = 0;
        foreach (MemberClass directory in @class.Directories)
        {
            int end = start;
            while (end < @class.Files.Count && string.CompareOrdinal(@class.Files[end].Path, directory.Path + "/") < 0)
                end++;
            if (end > start)
                yield return new FileRun(null, start, end - start);
            yield return new FileRun(directory, 0, 0);
            start = end;
        }

        if (start < @class.Files.Count)
            yield return new FileRun(null, start, @class.Files.Count - start);
    }

    /// <summary>
    /// Returns all files in a class and below it, in that order, in pairs of texts. A pair is a directory that ends with a slash, and the
    /// names of files in it, separated by slashes, which no name contains.
    /// </summary>
    public static IEnumerable<string> Texts(MemberClass @class)
    {
        string prefix = Prefix(@class);
        foreach (FileRun run in Of(@class))
        {
            if (run.Directory is { } directory)
            {
                foreach (string text in Texts(directory))
                    yield return text;
            }
            else
            {
                yield return prefix;
                yield return string.Join(
                    "/", @class.Files.Skip(run.Start).Take(run.Count).Select(file => file.Path.Substring(prefix.Length)));
            }
        }
    }

    /// <summary>Returns the prefix of the paths of all files below a class.</summary>
    public static string Prefix(MemberClass @class) => @class.Path.Length == 0 ? "" : @class.Path + "/";
}
