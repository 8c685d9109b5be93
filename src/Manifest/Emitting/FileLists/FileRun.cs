using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting.FileLists;

/// <summary>
/// Files of one class that follow each other in the order of all paths, or a directory that stands between two such runs.
/// </summary>
/// <param name="Directory">The directory; null for a run of files.</param>
/// <param name="Start">The number of the first file in the class, from 0.</param>
/// <param name="Count">How many files there are.</param>
internal readonly record struct FileRun(MemberClass? Directory, int Start, int Count)
{
    /// <summary>
    /// Returns what is in a class in the ordinal order of the paths from the workspace root:
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
    /// Returns all files of a class and below it, in that order, in pairs of texts: a directory that ends with a slash, and the
    /// names of files in it with a slash between them, which no name holds.
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

    /// <summary>Returns what the paths of all files below a class begin with.</summary>
    public static string Prefix(MemberClass @class) => @class.Path.Length == 0 ? "" : @class.Path + "/";
}
