namespace WorkspaceSdk.Compiler.Analysis.Paths;

/// <summary>Determines whether a name is a misspelling of another one. Allocates nothing.</summary>
internal static class NearName
{
    /// <summary>
    /// Returns the number of slips between two names: 0 when they differ in case only, -1 when they are different names.
    /// </summary>
    /// <remarks>
    /// A slip is a letter too many, too few, wrong, or swapped with its neighbour. Names of up to three
    /// letters may have none, those of up to seven one, others two. Where a text is certainly a name, three letters may have one.
    /// An extension that both have does not count as letters: <c>aa.json</c> and <c>zz.json</c> are different names. Names that differ in
    /// their digits only (<c>v1.json</c>, <c>v2.json</c>) are different on purpose, and so are a hidden name and one that is not.
    /// So are names that differ in a whole word of two or three letters: <c>de_names.txt</c> and <c>fr_names.txt</c>.
    /// </remarks>
    /// <param name="name">The known name.</param>
    /// <param name="text">The text that holds the other name.</param>
    /// <param name="start">Its start.</param>
    /// <param name="length">Its length.</param>
    /// <param name="isName">Whether the text is certainly a name of this kind.</param>
    public static int Slips(string name, string text, int start, int length, bool isName = false)
    {
        int letters = name.Length - CommonExtension(name, text, start, length);
        int most = letters < 3 ? 0 : letters == 3 ? (isName ? 1 : 0) : letters <= 7 ? 1 : 2;
        if (Math.Abs(name.Length - length) > most
            || DifferInDigitsOnly(name, text, start, length)
            || DifferInShortWord(name, text, start, length)
            || IsHidden(name, 0, name.Length) != IsHidden(text, start, length))
            return -1;
        for (int allowed = 0; allowed <= most; allowed++)
        {
            if (Within(name, 0, text, start, start + length, allowed))
                return allowed;
        }

        return -1;
    }

    private static bool IsHidden(string name, int start, int length) => length > 0 && name[start] == '.';

    private static int CommonExtension(string name, string text, int start, int length)
    {
        int dot = name.LastIndexOf('.');
        int extension = name.Length - dot;
        return dot > 0
            && extension < length
            && string.Compare(name, dot, text, start + length - extension, extension, StringComparison.OrdinalIgnoreCase) == 0
            ? extension
            : 0;
    }

    private static bool Within(string name, int i, string text, int j, int end, int allowed)
    {
        while (i < name.Length && j < end && Same(name[i], text[j]))
        {
            i++;
            j++;
        }

        if (i == name.Length && j == end)
            return true;
        if (allowed == 0)
            return false;
        return (i < name.Length && Within(name, i + 1, text, j, end, allowed - 1))
            || (j < end && Within(name, i, text, j + 1, end, allowed - 1))
            || (i < name.Length && j < end && Within(name, i + 1, text, j + 1, end, allowed - 1))
            || (i + 1 < name.Length
                && j + 1 < end
                && Same(name[i], text[j + 1])
                && Same(name[i + 1], text[j])
                && Within(name, i + 2, text, j + 2, end, allowed - 1));
    }

    private static bool DifferInDigitsOnly(string name, string text, int start, int length)
    {
        bool differ = false;
        int i = 0;
        int j = start;
        while (true)
        {
            int digits = i;
            int otherDigits = j;
            while (i < name.Length && char.IsDigit(name[i]))
                i++;
            while (j < start + length && char.IsDigit(text[j]))
                j++;
            differ |= i - digits != j - otherDigits || string.CompareOrdinal(name, digits, text, otherDigits, i - digits) != 0;
            if (i == name.Length || j == start + length)
                return differ && i == name.Length && j == start + length;
            if (name[i++] != text[j++])
                return false;
        }
    }

    // The code of a language or a country: no letter of the word is at the same place in both names.
    private static bool DifferInShortWord(string name, string text, int start, int length)
    {
        if (name.Length != length)
            return false;
        int first = 0;
        while (first < length && Same(name[first], text[start + first]))
            first++;
        int end = first;
        while (end < length && !Same(name[end], text[start + end]))
            end++;
        return end - first is 2 or 3
            && (first == 0 || IsBetweenWords(name[first - 1]))
            && (end == length || IsBetweenWords(name[end]))
            && string.Compare(name, end, text, start + end, length - end, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static bool IsBetweenWords(char c) => c is '_' or '-' or '.';

    private static bool Same(char a, char b) => a == b || char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
