using System.Text;

namespace WorkspaceSdk.Extensions;

/// <summary>The filters of <c>IFileProvider.Watch</c>, in which only stars are special, as globs.</summary>
internal static class WatchFilter
{
    /// <summary>A filter without leading slashes, and with <c>/</c> between names.</summary>
    public static string Trim(string filter) => filter.Replace(Path.DirectorySeparatorChar, '/').TrimStart('/');

    /// <summary>Gets the glob for a trimmed filter.</summary>
    /// <param name="directory">The directory the filter starts from, relative to the workspace root; taken literally.</param>
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
