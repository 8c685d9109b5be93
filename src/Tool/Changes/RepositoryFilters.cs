using System.Text;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tool.Changes;

/// <summary>
/// Finds the filters that a repository and its submodules name in their own settings. A filter is a program that git runs for the
/// content of files. The user's own filters are not among them.
/// </summary>
internal static class RepositoryFilters
{
    private const string Names = "--get-regexp ^filter[.].*[.](clean|process)$";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> SubmoduleMode => "160000 "u8;

    /// <summary>Returns the settings that replace these filters by the user's own of the same name, or by none.</summary>
    /// <returns>Names and values by turns; none when there are no such filters.</returns>
    /// <exception cref="WorkspaceException">Git fails, or a name is not valid UTF-8.</exception>
    public static IReadOnlyList<string> Overrides(GitRepository repository)
    {
        var overrides = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<GitRepository>([repository]);
        while (next.TryPop(out GitRepository? current))
        {
            // A link can lead back to a repository above.
            if (!seen.Add(LinkResolution.Resolve(current.Top)))
                continue;
            AddOverrides(current, overrides);
            foreach (string line in Parts(current, current.Run("ls-files -z --stage"), SubmoduleMode))
            {
                if (current.Submodule(line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]) is { } submodule)
                    next.Push(submodule);
            }
        }

        return overrides;
    }

    private static void AddOverrides(GitRepository repository, List<string> overrides)
    {
        // Most repositories name none, and an old git does not know the second form.
        if (Answer(repository, $"config -z {Names}").Length == 0)
            return;
        string[] parts = Answer(repository, $"config -z --show-scope {Names}");
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i + 1 < parts.Length; i += 2)
        {
            int end = parts[i + 1].IndexOf('\n', StringComparison.Ordinal);
            string name = end < 0 ? parts[i + 1] : parts[i + 1][..end];
            if (parts[i] is "system" or "global" or "command")
            {
                own[name] = end < 0 ? "" : parts[i + 1][(end + 1)..];
                continue;
            }

            overrides.AddRange([name, own.GetValueOrDefault(name, "")]);
            // Without a program, a required filter would be an error.
            overrides.AddRange([name[..(name.LastIndexOf('.') + 1)] + "required", "false"]);
        }
    }

    private static string[] Answer(GitRepository repository, string question)
    {
        byte[]? answer = repository.TryRun(question, out string complaint);
        if (answer is null && complaint.Length > 0)
            throw repository.NoAnswer($"'git {question}' ended with an error: {complaint}");
        return answer is null ? [] : [.. Parts(repository, answer, [])];
    }

    // The parts that end with NUL. Only those with a beginning are decoded: the index may hold names of files that are not UTF-8.
    private static List<string> Parts(GitRepository repository, ReadOnlySpan<byte> answer, ReadOnlySpan<byte> beginning)
    {
        var parts = new List<string>();
        try
        {
            for (int end; (end = answer.IndexOf((byte)0)) >= 0; answer = answer[(end + 1)..])
            {
                if (answer.StartsWith(beginning))
                    parts.Add(Utf8.GetString(answer[..end]));
            }

            return parts;
        }
        catch (DecoderFallbackException)
        {
            throw repository.NoAnswer("the name of a submodule or of a filter is not valid UTF-8, so its programs cannot be left out");
        }
    }
}
