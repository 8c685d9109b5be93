namespace WorkspaceSdk.Declarations;

/// <summary>
/// Finds the known name that is close to a mistyped one. It is strict: a user's own name that only looks similar is valid.
/// </summary>
internal static class NearNames
{
    private const int LengthForTwo = 8;

    /// <summary>Returns the known name that is close to a text; null when the text is known itself, or none is close.</summary>
    public static string? Find(string text, IEnumerable<string> known)
    {
        string? nearest = null;
        int least = int.MaxValue;
        foreach (string name in known)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
                return null;
            int steps = Steps(text.ToUpperInvariant(), name.ToUpperInvariant());
            if (steps < least && IsNear(text, name, steps))
                (nearest, least) = (name, steps);
        }

        return nearest;
    }

    // Changing one letter of a short word makes another word (Context, Content); dropping, doubling or swapping one rarely does.
    private static bool IsNear(string text, string name, int steps) => steps switch
    {
        1 => name.Length >= LengthForTwo || text.Length != name.Length || IsSwap(text, name),
        2 => Math.Min(name.Length, text.Length) >= LengthForTwo,
        _ => false,
    };

    private static bool IsSwap(string text, string name) =>
        text.ToUpperInvariant().OrderBy(static c => c).SequenceEqual(name.ToUpperInvariant().OrderBy(static c => c));

    /// <summary>Counts the letters to add, drop, change, or swap with their neighbour; more than two count as three.</summary>
    private static int Steps(string text, string name)
    {
        if (Math.Abs(text.Length - name.Length) > 2)
            return 3;
        int[,] steps = new int[text.Length + 1, name.Length + 1];
        for (int i = 0; i <= text.Length; i++)
            steps[i, 0] = i;
        for (int j = 0; j <= name.Length; j++)
            steps[0, j] = j;
        for (int i = 1; i <= text.Length; i++)
        {
            for (int j = 1; j <= name.Length; j++)
            {
                int change = steps[i - 1, j - 1] + (text[i - 1] == name[j - 1] ? 0 : 1);
                steps[i, j] = Math.Min(change, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
                if (i > 1 && j > 1 && text[i - 1] == name[j - 2] && text[i - 2] == name[j - 1])
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
            }
        }

        return Math.Min(steps[text.Length, name.Length], 3);
    }
}
