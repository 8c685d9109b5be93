namespace WorkspaceSdk.Manifest.Names.Unicode;

/// <summary>
/// Unicode's normalisation form C. The runtime has it too, but only with the system's culture data. Without them (as in many
/// containers) it returns its input, and the same tree would have other member names there than on a desktop.
/// </summary>
/// <remarks>
/// For the Basic Multilingual Plane only, like identifiers: the seven ideographs whose form C lies outside are unchanged.
/// </remarks>
internal static class CanonicalComposition
{
    private const char HangulSyllables = '\uAC00';
    private const char HangulLeading = '\u1100';
    private const char HangulVowels = '\u1161';
    private const char HangulTrailing = '\u11A7';
    private const int VowelCount = 21;
    private const int TrailingCount = 28;
    private const int SyllableCount = 19 * VowelCount * TrailingCount;

    // A character below it can only be the first part of a composition.
    private const char FirstCombining = '\u0300';

    // Two characters as one number: a table of pairs would be code of its own in the native tool.
    private static readonly Dictionary<char, int> Decompositions = [];
    private static readonly Dictionary<int, int> Compositions = [];
    private static readonly Dictionary<char, int> Classes = [];

    static CanonicalComposition()
    {
        foreach ((char composed, char first, char second) in Entries(CompositionData.Pairs))
        {
            Decompositions.Add(composed, Pair(first, second));
            Compositions.Add(Pair(first, second), composed);
        }

        foreach ((char composed, char first, char second) in Entries(CompositionData.DecompositionsOnly))
            Decompositions.Add(composed, Pair(first, second));
        foreach ((char start, char end, char combiningClass) in Entries(CompositionData.CombiningClasses))
        {
            for (int c = start; c <= end; c++)
                Classes.Add((char)c, combiningClass);
        }
    }

    /// <summary>Returns the text with all possible compositions.</summary>
    public static string Compose(string text)
    {
        var characters = new List<char>(text.Length);
        foreach (char c in text)
            Decompose(c, characters);
        Reorder(characters);
        Recompose(characters);
        return new string([.. characters]);
    }

    private static void Decompose(char c, List<char> output)
    {
        if (!Decompositions.TryGetValue(c, out int pair))
        {
            output.Add(c);
            return;
        }

        Decompose((char)(pair >> 16), output);
        if ((char)pair != 0)
            output.Add((char)pair);
    }

    // Marks that follow one another are sorted by class; those of one class keep their order.
    private static void Reorder(List<char> characters)
    {
        for (int i = 1; i < characters.Count; i++)
        {
            char c = characters[i];
            int combiningClass = ClassOf(c);
            int at = i;
            while (combiningClass > 0 && at > 0 && ClassOf(characters[at - 1]) > combiningClass)
            {
                characters[at] = characters[at - 1];
                at--;
            }

            characters[at] = c;
        }
    }

    private static void Recompose(List<char> characters)
    {
        int starter = -1;
        int length = 0;
        int last = -1;
        for (int i = 0; i < characters.Count; i++)
        {
            char c = characters[i];
            int combiningClass = ClassOf(c);
            if (starter >= 0 && last < combiningClass && TryCompose(characters[starter], c, out char composed))
            {
                characters[starter] = composed;
                continue;
            }

            // A starter can be composed only with the character right before it: the comparison above with `last` -1 checks that.
            if (combiningClass == 0)
                starter = length;
            last = combiningClass == 0 ? -1 : combiningClass;
            characters[length++] = c;
        }

        characters.RemoveRange(length, characters.Count - length);
    }

    private static bool TryCompose(char first, char second, out char composed)
    {
        if (first - HangulLeading is >= 0 and < 19 && second - HangulVowels is >= 0 and < VowelCount)
        {
            composed = (char)(HangulSyllables + ((((first - HangulLeading) * VowelCount) + (second - HangulVowels)) * TrailingCount));
            return true;
        }

        if (first - HangulSyllables is >= 0 and < SyllableCount
            && (first - HangulSyllables) % TrailingCount == 0
            && second - HangulTrailing is > 0 and < TrailingCount)
        {
            composed = (char)(first + (second - HangulTrailing));
            return true;
        }

        bool isComposed = Compositions.TryGetValue(Pair(first, second), out int found);
        composed = (char)found;
        return isComposed;
    }

    private static int Pair(char first, char second) => (first << 16) | second;

    private static int ClassOf(char c) => c >= FirstCombining && Classes.TryGetValue(c, out int combiningClass) ? combiningClass : 0;

    private static IEnumerable<(char, char, char)> Entries(string base64)
    {
        byte[] bytes = Convert.FromBase64String(base64);
        for (int i = 0; i < bytes.Length; i += 6)
            yield return (At(i), At(i + 2), At(i + 4));

        char At(int index) => (char)(bytes[index] | (bytes[index + 1] << 8));
    }
}
