using System.Collections;
using System.Text;

namespace WorkspaceSdk.Tool.Running;

/// <summary>Computes the number of paths that fit into one command line.</summary>
internal static class ArgumentBudget
{
    // Windows has one limit for a whole command line.
    private const int WindowsCharacters = 30_000;

    // On Linux arguments and environment together have a quarter of the stack, at least 128 KiB, by default 2 MiB.
    private const int UnixBytes = 1 << 20, LeastUnixBytes = 64 << 10;

    /// <summary>Splits arguments into portions that the system takes.</summary>
    /// <param name="paths">The paths, at least one for each portion.</param>
    /// <param name="arguments">Returns the arguments of a portion.</param>
    public static IEnumerable<IReadOnlyList<string>> Split(
        IReadOnlyList<string> paths, Func<IReadOnlyList<string>, IReadOnlyList<string>> arguments)
    {
        int always = arguments([]).Sum(Cost), left = Limit() - always;
        int start = 0, used = 0;
        for (int i = 0; i < paths.Count; i++)
        {
            int cost = arguments([paths[i]]).Sum(Cost) - always;
            if (i > start && used + cost > left)
            {
                yield return [.. paths.Skip(start).Take(i - start)];
                (start, used) = (i, 0);
            }

            used += cost;
        }

        if (start < paths.Count)
            yield return [.. paths.Skip(start)];
    }

    private static int Limit()
    {
        if (OperatingSystem.IsWindows())
            return WindowsCharacters;
        int environment = 0;
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            environment += Cost((string)variable.Key) + Cost((string?)variable.Value ?? "");
        return Math.Max(UnixBytes - environment, LeastUnixBytes);
    }

    // The text, its final NUL byte, and the pointer to it. On Windows quotes can double a text.
    private static int Cost(string text) =>
        OperatingSystem.IsWindows() ? (2 * text.Length) + 3 : Encoding.UTF8.GetByteCount(text) + 1 + sizeof(long);
}
