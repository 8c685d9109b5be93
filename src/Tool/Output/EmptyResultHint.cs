using WorkspaceSdk.Tool.Options;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Suggests other patterns when nothing was found.</summary>
internal static class EmptyResultHint
{
    /// <summary>Gets a sentence for each pattern that has another meaning in other tools.</summary>
    public static IEnumerable<string> Of(FileQuery query, StartingPoint start)
    {
        foreach (string pattern in query.Patterns)
        {
            // As the user wrote it.
            string text = pattern.StartsWith("**/", StringComparison.Ordinal) ? pattern[3..] : pattern;
            if (text.StartsWith('!'))
                yield return $"the '!' of '{text}' is a character like others; --exclude leaves out what a pattern matches.";
            else if (text.IndexOfAny(['*', '?', '[', '{', '\\']) < 0
                && Directory.Exists(Path.Combine(start.FullPath(start.Directory), text)))
                yield return $"'{text}' is a directory; '{text}/**' means all below it, and --root {text} starts there.";
            else if (IsSeparatorMeant(text))
                yield return $"a '\\' in '{text}' takes the next character literally; names are separated by '/'.";
        }
    }

    // An escaped letter is a mistake; so is an escaped wildcard if no name can hold one.
    private static bool IsSeparatorMeant(string pattern)
    {
        for (int i = pattern.IndexOf('\\', StringComparison.Ordinal); i >= 0; i = pattern.IndexOf('\\', i + 1))
        {
            char next = i + 1 < pattern.Length ? pattern[i + 1] : '\\';
            if (char.IsLetterOrDigit(next) || next is '_' or '.' || OperatingSystem.IsWindows())
                return true;
        }

        return false;
    }
}
