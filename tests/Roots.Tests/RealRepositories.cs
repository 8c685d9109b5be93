namespace WorkspaceSdk.Tests;

/// <summary>What only git itself makes right.</summary>
internal static class RealRepositories
{
    public static void Worktree(string root)
    {
        string main = Repository(Path.Combine(root, "main"));
        GitCommand.Run(main, "worktree", "add", "-q", Path.Combine(root, "tree"));
    }

    public static void Submodule(string root)
    {
        string library = Repository(Path.Combine(root, "library"));
        string super = Repository(Path.Combine(root, "super"));
        GitCommand.Run(super, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library, "sub");
    }

    private static string Repository(string directory)
    {
        Directory.CreateDirectory(Path.Combine(directory, "src/app"));
        File.WriteAllText(Path.Combine(directory, "src/app/readme"), "");
        GitCommand.Run(directory, "init", "-q");
        GitCommand.Run(directory, "add", ".");
        GitCommand.Run(directory, "commit", "-q", "-m", "first");
        return directory;
    }
}
