namespace WorkspaceSdk.Tool.Output;

/// <summary>The path of a result as a program gets it.</summary>
/// <param name="path">How paths are shown.</param>
/// <param name="errors">Takes the results that have no such path.</param>
internal sealed class ExecPath(EntryPath path, ErrorReport errors)
{
    /// <summary>Gets the path. A relative one begins with a dot, so that no program takes it for an option.</summary>
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

/// <summary>Holds how the commands of <c>--exec</c> ended.</summary>
internal sealed class ExecOutcome
{
    /// <summary>Gets whether one ended with another code than 0.</summary>
    public bool HasFailure { get; private set; }

    /// <summary>Takes the exit code of one.</summary>
    public void Add(int code) => HasFailure |= code != 0;
}
