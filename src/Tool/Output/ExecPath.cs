namespace WorkspaceSdk.Tool.Output;

/// <summary>Returns the path of a result as an argument of a program.</summary>
/// <param name="path">Formats paths.</param>
/// <param name="errors">Receives the results without such a path.</param>
internal sealed class ExecPath(EntryPath path, ErrorReport errors)
{
    /// <summary>Gets the path. A relative path begins with a dot, so that no program reads it as an option.</summary>
    /// <returns>Null when the name is not valid UTF-8, which is reported.</returns>
    public string? TryGet(FileEntry entry)
    {
        if (!entry.RawPath.IsEmpty)
        {
            errors.Add(new WalkError(
                entry.Path, "The name is not valid UTF-8, so no command can be run for it here. 'find --null | xargs -0' can.", null));
            return null;
        }

        string text = path.Text(entry.Path);
        return Path.IsPathRooted(text) || text.StartsWith("../", StringComparison.Ordinal) ? text : "./" + text;
    }
}

/// <summary>Represents the outcome of the commands of <c>--exec</c>.</summary>
internal sealed class ExecOutcome
{
    /// <summary>Gets a value that indicates whether a command ended with a code other than 0.</summary>
    public bool HasFailure { get; private set; }

    /// <summary>Adds the exit code of one command.</summary>
    public void Add(int code) => HasFailure |= code != 0;
}
