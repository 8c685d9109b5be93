using System.Collections;
using System.Text;

namespace WorkspaceSdk.Tool.Running;

/// <summary>Computes how many paths one command line takes.</summary>
internal static class ArgumentBudget
{
    // Windows has one limit for a whole command line.
    private const int WindowsCharacters = 30_000;

    // Linux gives arguments and environment together a quarter of the stack, and no less than 128 KiB; 2 MiB where nobody changed that.
    private const int UnixBytes = 1 << 20, LeastUnixBytes = 64 << 10;

    /// <summary>Splits arguments into portions that the system takes.</summary>
    /// <param name="paths">What varies, at least one for each portion.</param>
    /// <param name="arguments">Makes the arguments of a portion.</param>
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

    // The text, the byte that ends it, and the pointer to it. On Windows quotes can double a text.
    private static int Cost(string text) =>
        OperatingSystem.IsWindows() ? (2 * text.Length) + 3 : Encoding.UTF8.GetByteCount(text) + 1 + sizeof(long);
}
