namespace WorkspaceSdk.Extensions;

/// <summary>Finds entries that may be layers. A link is followed if it stays in the workspace.</summary>
internal sealed class LayerEntries(WorkspaceTree workspace, RootAccess access)
{
    private const string StayInside = "Let it lead to something in the workspace, or remove it.";

    /// <summary>Finds the only file with one of the given names.</summary>
    /// <param name="directory">The directory, relative to the workspace root.</param>
    /// <param name="target">The same directory without links.</param>
    /// <param name="names">The names.</param>
    /// <returns>Null when no entry has one of the names.</returns>
    /// <exception cref="WorkspaceConfigurationException">Two of the names exist, or the entry is not a readable file.</exception>
    public LayerFile? Find(string directory, string target, string[] names)
    {
        List<string>? found = null;
        EntryFacts? known = null;
        foreach (string name in names)
        {
            EntryFacts? facts = access.ExamineIn(target, name, out bool mayHoldLink);
            if (facts is null && !mayHoldLink)
                continue;
            (found ??= []).Add(name);
            known = facts;
        }

        if (found is null)
            return null;
        if (found.Count > 1)
            throw WorkspaceConfigurationException.Ambiguous([.. found.Select(name => LayerPlace.Combine(directory, name))]);
        string path = LayerPlace.Combine(directory, found[0]), place = LayerPlace.Combine(target, found[0]);
        if (known is null)
            place = Follow(path, place, out known);
        return known is { Type: FileEntryType.File }
            ? new LayerFile(path, place)
            : throw WorkspaceConfigurationException.Unreadable(
                path,
                known is { Type: FileEntryType.Directory } ? "it is a directory" : "it is no regular file",
                "Put a file in its place, or give it another name.");
    }

    /// <summary>Gets the path of a directory without links.</summary>
    /// <returns>Null when there is no such directory.</returns>
    /// <exception cref="WorkspaceConfigurationException">The directory leads out of the workspace.</exception>
    public string? DirectoryOf(string directory)
    {
        if (access.IsDirectory(directory))
            return directory;
        EntryFacts? facts = access.Examine(directory, out bool mayHoldLink);
        if (facts is not null || !mayHoldLink)
            return facts is { Type: FileEntryType.Directory } ? directory : null;
        if (!workspace.TryResolve(directory, out string target))
            throw WorkspaceConfigurationException.LeadsOut(directory);
        return access.Examine(target, out _) is { Type: FileEntryType.Directory } ? target : null;
    }

    /// <summary>Throws if a file may exist in a directory that this program may not enter.</summary>
    /// <exception cref="WorkspaceConfigurationException">The directory may not be entered.</exception>
    public void ThrowIfClosed(string path, string directory)
    {
        try
        {
            _ = File.GetAttributes(workspace.Join(path));
        }
        catch (UnauthorizedAccessException error)
        {
            throw WorkspaceConfigurationException.Unreadable(
                directory.Length == 0 ? "." : directory, "the directory may not be entered", "Let this program enter it.", error);
        }
        catch (IOException)
        {
            // The file does not exist.
        }
    }

    private string Follow(string path, string place, out EntryFacts? facts)
    {
        if (!workspace.TryResolve(place, out string target))
            throw WorkspaceConfigurationException.Unreadable(
                path, "it is a link that leads out of the workspace or in a circle", StayInside);
        if (target == place)
            throw WorkspaceConfigurationException.Unreadable(
                path,
                "it may not be read, or its directory spells its name otherwise",
                "Make it readable, and write its name in the same case.");
        facts = access.Examine(target, out _)
            ?? throw WorkspaceConfigurationException.Unreadable(path, $"it is a link to '{target}', which is not there", StayInside);
        return target;
    }
}
