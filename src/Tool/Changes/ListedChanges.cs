using System.Text;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Changes;

/// <summary>Reads a list of changed files from another program.</summary>
internal static class ListedChanges
{
    private const int LargestList = 1 << 28;

    /// <summary>Reads a list.</summary>
    /// <param name="open">Opens the list: paths in UTF-8.</param>
    /// <param name="name">The name of the list for messages.</param>
    /// <param name="isNul">Whether NUL ends each path; otherwise a line break does, and paths may be quoted as by git.</param>
    /// <param name="root">The start of relative paths.</param>
    /// <exception cref="WorkspaceException">The text is not a list of paths.</exception>
    public static IReadOnlyList<ChangedPath> Read(Func<Stream> open, string name, bool isNul, string root)
    {
        string text = Text(open, name);
        if (!isNul && text.Contains('\0', StringComparison.Ordinal))
            throw Error(name, "it holds NUL characters; if they end the paths, say -0");
        IEnumerable<string> paths = isNul
            ? text.Split('\0')
            : text.Split('\n').Select(static line => QuotedPath.Read(line.TrimEnd('\r')));
        return [.. paths.Where(static path => path.Length > 0).Distinct(StringComparer.Ordinal).Select(path => Change(path, name, root))];
    }

    private static ChangedPath Change(string path, string name, string root)
    {
        try
        {
            return ChangedPath.Of(Path.GetFullPath(Path.Combine(root, path)));
        }
        catch (Exception error) when (error is ArgumentException or IOException or NotSupportedException)
        {
            throw Error(name, $"'{path}' is no path: {error.Message.TrimEnd('.')}");
        }
    }

    private static string Text(Func<Stream> open, string name)
    {
        var text = new StringBuilder();
        try
        {
            using Stream input = open();
            using var reader = new StreamReader(input, Encoding.UTF8);
            char[] buffer = new char[1 << 16];
            for (int length; (length = reader.Read(buffer)) > 0;)
            {
                text.Append(buffer, 0, length);
                if (text.Length > LargestList)
                    throw Error(name, $"it has more than {LargestList} characters");
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Error(name, error.Message.TrimEnd('.'));
        }

        return text.ToString();
    }

    private static WorkspaceException Error(string name, string why) => new(
        WorkspaceDiagnostics.ChangeListUnusable.Id, WorkspaceDiagnostics.ChangeListUnusable.Message(name, why));
}
