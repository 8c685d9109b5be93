namespace WorkspaceSdk.Paths;

/// <summary>
/// Rules for the text of the variable <c>PATH</c>. They are functions of a system's name, so the rules of each are tested on every one.
/// </summary>
internal static class SearchPath
{
    // Files that the system starts directly. cmd.exe runs scripts (.cmd, .bat), and treats parts of their arguments as commands.
    private static readonly string[] ProgramEndings = [".exe", ".com"];

    /// <summary>Returns the directories that may be searched for programs, in order.</summary>
    /// <param name="variable">The value of the variable.</param>
    /// <param name="root">The workspace root, absolute. Files there are data, unless the root is the top of a file system.</param>
    /// <param name="isWindows">Whether the rules of Windows apply.</param>
    /// <returns>Absolute paths. Paths that depend on the current directory or the current drive are left out.</returns>
    public static IEnumerable<string> Directories(string variable, string root, bool isWindows)
    {
        StringComparer comparer = isWindows ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        List<string> top = Names(root, isWindows);
        bool isTop = top.Count <= (isWindows ? 1 : 0);
        foreach (string directory in Entries(variable, isWindows))
        {
            if (IsAbsolute(directory, isWindows)
                && (isTop || !Names(directory, isWindows).Take(top.Count).SequenceEqual(top, comparer)))
                yield return directory;
        }
    }

    /// <summary>Returns the file name of a program.</summary>
    /// <param name="name">The program's name, with or without its extension.</param>
    /// <param name="isWindows">Whether the rules of Windows apply.</param>
    /// <returns>Null when the name is a path, which is not searched for.</returns>
    public static string? FileName(string name, bool isWindows)
    {
        if (name.Length == 0 || name.Any(c => c == '\0' || c == '/' || (isWindows && c is '\\' or ':')))
            return null;
        return isWindows && !IsProgram(name, isWindows) ? name + ProgramEndings[0] : name;
    }

    /// <summary>Determines whether the system starts a file of that name directly.</summary>
    /// <param name="file">The name or the path of a file.</param>
    /// <param name="isWindows">Whether the rules of Windows apply. Elsewhere the name is not relevant.</param>
    public static bool IsProgram(string file, bool isWindows) =>
        !isWindows || ProgramEndings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // On Windows, a part in quotes can contain the separator.
    private static IEnumerable<string> Entries(string variable, bool isWindows)
    {
        if (!isWindows)
            return variable.Split(':');
        var entries = new List<string>();
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i <= variable.Length; i++)
        {
            if (i < variable.Length && variable[i] == '"')
                isQuoted = !isQuoted;
            if (i < variable.Length && (variable[i] != ';' || isQuoted))
                continue;
            entries.Add(variable.Substring(start, i - start).Replace("\"", ""));
            start = i + 1;
        }

        return entries;
    }

    private static bool IsAbsolute(string path, bool isWindows)
    {
        if (path.Contains('\0'))
            return false;
        if (!isWindows)
            return path.Length > 0 && path[0] == '/';
        return path.Length > 2
            && ((IsLetter(path[0]) && path[1] == ':' && IsSeparator(path[2])) || (IsSeparator(path[0]) && IsSeparator(path[1])));
    }

    // The names from the top on, which on Windows is a drive or a server. So two spellings of one path are equal.
    private static List<string> Names(string path, bool isWindows)
    {
        if (isWindows)
            path = WithoutDevicePrefix(path.Replace('/', '\\'));
        int first = isWindows ? 1 : 0;
        var names = new List<string>();
        foreach (string part in path.Split(isWindows ? '\\' : '/'))
        {
            string name = isWindows && part.Trim('.').Length > 0 ? part.TrimEnd('.', ' ') : part;
            if (name == ".." && names.Count > first)
                names.RemoveAt(names.Count - 1);
            else if (name.Length > 0 && name is not ("." or ".."))
                names.Add(name);
        }

        return names;
    }

    private static string WithoutDevicePrefix(string path)
    {
        if (!path.StartsWith(@"\\?\", StringComparison.Ordinal) && !path.StartsWith(@"\\.\", StringComparison.Ordinal))
            return path;
        string rest = path.Substring(4);
        return rest.StartsWith(@"UNC\", StringComparison.OrdinalIgnoreCase) ? rest.Substring(4) : rest;
    }

    private static bool IsSeparator(char c) => c is '\\' or '/';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
