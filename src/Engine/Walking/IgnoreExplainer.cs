using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>
/// Finds the rule of an ignore file that decides about a path, without a walk. Reads the ignore files above the path each time.
/// </summary>
/// <param name="context">The query, of which only the ignore files apply, and its reader.</param>
internal sealed class IgnoreExplainer(WalkContext context)
{
    /// <summary>Returns the rule that decides about an entry, by the entry itself or by a directory above it.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="isDirectory">Whether the entry is a directory; a link to one is not.</param>
    /// <returns>Null when no rule matches it.</returns>
    public IgnoreReason? Explain(string path, bool isDirectory)
    {
        IgnoreReason? reason = null;
        foreach (WalkStep step in context.Descend(path))
        {
            if (Visibility.IsGit(step.Name.AsSpan()))
                return new IgnoreReason(step.Entry.Text, IsIgnored: true, File: null, Line: 0, Rule: "");
            reason = Decide(step.Scope, step.Entry, step.IsLast ? isDirectory : IsDirectory(step.Entry));
            if (reason is { IsIgnored: true })
                return reason;
        }

        return reason;
    }

    // As in a walk: the start of a query is a directory, and a link on the way is not.
    private bool IsDirectory(TreePath place)
    {
        if (place.Text.Length <= context.Plan.Directory.Length)
            return true;
        try
        {
            return context.Reader.TryGetStatus(place, followLink: false)?.Type != FileEntryType.Link;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private IgnoreReason? Decide(IgnoreScope? scope, TreePath entry, bool isDirectory)
    {
        for (; scope is not null; scope = scope.Parent)
        {
            (int line, bool isNegated) = scope.Rules.Find(entry.Bytes.AsSpan(scope.BaseLength), isDirectory);
            if (line != 0)
                return new IgnoreReason(entry.Text, !isNegated, scope.File.Text, line, LineOf(scope.File, line));
        }

        return null;
    }

    // Reads the text from the file: the parsed rule does not keep it.
    private string LineOf(TreePath file, int number)
    {
        ReadOnlySpan<byte> rest = RulesFile.TryRead(context.Reader, file, followLink: true, context.Report) ?? [];
        // A file may have a hundred million lines, so there is no text for each.
        for (int line = 1; line < number; line++)
        {
            int end = rest.IndexOf((byte)'\n');
            if (end < 0)
                return "";
            rest = rest.Slice(end + 1);
        }

        int length = rest.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString((length < 0 ? rest : rest.Slice(0, length)).ToArray()).TrimStart('\uFEFF').TrimEnd('\r');
    }
}
