namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>The words of a name in code: <c>temp</c> and <c>dir</c> of <c>tempDir</c>, <c>TEMP_DIR</c> and <c>_tempDir</c>.</summary>
internal static class NameWords
{
    /// <summary>Determines whether a name contains one of the words; <c>template</c> does not contain the word <c>temp</c>.</summary>
    public static bool HaveAny(string name, string[] words)
    {
        for (int start = 0; start < name.Length;)
        {
            int end = start + 1;
            while (end < name.Length && !BeginsWord(name, end))
                end++;
            if (IsAny(name, start, end - start, words))
                return true;
            start = end < name.Length && name[end] == '_' ? end + 1 : end;
        }

        return false;
    }

    private static bool BeginsWord(string name, int at) =>
        name[at] == '_'
        || name[at - 1] == '_'
        || (char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1]))));

    private static bool IsAny(string name, int start, int length, string[] words)
    {
        foreach (string word in words)
        {
            if (word.Length == length && string.Compare(name, start, word, 0, length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }
}
