namespace WorkspaceSdk.Manifest.Names;

/// <summary>Names of workspace directories: <c>Config</c> becomes the member <c>ConfigDirectory</c>.</summary>
public static class DirectoryNames
{
    /// <summary>Returns the reason why a directory cannot have a name, as a clause for a diagnostic; null when it can.</summary>
    /// <param name="name">The directory's name.</param>
    /// <param name="className">The name of the generated class.</param>
    public static string? Problem(string name, string className)
    {
        // A word that is forbidden by itself is valid with 'Directory' after it.
        string member = Member(name);
        if (name.Length == 0)
            return "it is empty";
        return IdentifierText.Problem(member)
            ?? (member == className ? "its member '" + member + "' would have the name of the generated class itself" : null);
    }

    /// <summary>Determines whether every workspace has a directory of this name.</summary>
    public static bool IsStandard(string name) => name is "Config" or "Data" or "Docs" or "Logs" or "Tests" || IsMadeByTools(name);

    /// <summary>Determines whether a standard directory is one that tools create wherever they run.</summary>
    public static bool IsMadeByTools(string name) => name is "State" or "Cache" or "Temp";

    /// <summary>Returns the name of a directory's member.</summary>
    public static string Member(string name) => name + "Directory";
}
