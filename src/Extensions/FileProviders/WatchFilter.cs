using System.Text;

namespace WorkspaceSdk.Extensions;

/// <summary>Converts the filters of <c>IFileProvider.Watch</c>, in which only stars are special, to globs.</summary>
internal static class WatchFilter
{
    /// <summary>Returns a filter without leading slashes, and with <c>/</c> between names.</summary>
    public static string Trim(string filter) => filter.Replace(Path.DirectorySeparatorChar, '/').TrimStart('/');

    /// <summary>Gets the glob for a trimmed filter.</summary>
    /// <param name="directory">The start directory of the filter, relative to the workspace root; a literal path.</param>
    /// <param name="filter">The filter.</param>
    /// <exception cref="GlobSyntaxException">The filter has <c>**</c> beside other text, or an empty name.</exception>
    public static Glob Parse(string directory, string filter)
    {
        var text = new StringBuilder(directory.Length + filter.Length);
        foreach (char c in directory)
        {
            if ("*?[]{}\\,".Contains(c))
                text.Append('\\');
            text.Append(c);
        }

        if (directory.Length > 0)
            text.Append('/');
        foreach (char c in filter)
        {
            if ("?[]{}\\,".Contains(c))
                text.Append('\\');
            text.Append(c);
        }

        if (filter.EndsWith('/'))
            text.Append("**");
        return Glob.Parse(text.ToString(), new GlobOptions { IncludeHidden = true, CaseSensitive = !OperatingSystem.IsWindows() });
    }
}
