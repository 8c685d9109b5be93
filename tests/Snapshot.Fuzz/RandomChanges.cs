using WorkspaceSdk.Tests;

namespace WorkspaceSdk.Fuzz;

/// <summary>Does to a tree what people and programs do to trees, at random. A step that turns out to be impossible does nothing.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="root">The tree.</param>
/// <param name="outside">A directory beside it, on the same file system, for what is moved out for a while.</param>
internal sealed class RandomChanges(Random random, string root, string outside)
{
    private static readonly string[] Names = ["a", "b", "A", "c.txt", "d.cs", ".h", "é", "x y", "e.CS", "f"];
    private static readonly string[] Rules = ["*.txt", "a", "/b/", "!d.cs", "**/f", "A/*", "", "*", "!*/", ".h"];
    private static readonly DateTime Long = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private int _branches;

    /// <summary>Does one thing.</summary>
    /// <returns>What, for whoever has to repeat it.</returns>
    public string Next()
    {
        try
        {
            return Do(random.Next(100));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A directory moved into itself, a name taken by something else: so it stays as it is.
            return "impossible: " + error.Message;
        }
    }

    private string Do(int choice)
    {
        string from = Any(), to = New();
        switch (choice)
        {
            case < 22:
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.WriteAllText(to, "");
                return $"create {to}";
            case < 32:
                Directory.CreateDirectory(Path.Combine(to, Name(), Name()));
                return $"create directories {to}";
            case < 46:
                Delete(from);
                return $"delete {from}";
            case < 60:
                Move(from, to);
                return $"rename {from} to {to}";
            case < 64:
                Move(from, Path.Combine(Path.GetDirectoryName(from)!, ChangeCase(Path.GetFileName(from))));
                return $"change the case of {from}";
            case < 69:
                Move(from, Path.Combine(outside, Name()));
                return $"move out {from}";
            case < 75:
                string[] kept = Directory.GetFileSystemEntries(outside);
                if (kept.Length == 0)
                    return "nothing to move in";
                string back = kept[random.Next(kept.Length)];
                Move(back, to);
                return $"move in {back} to {to}";
            case < 85:
                return WriteRules(Path.Combine(AnyDirectory(), random.Next(4) == 0 ? ".ignore" : ".gitignore"));
            case < 90:
                Touch(from, Long.AddSeconds(random.Next(3)));
                return $"set the time of {from} back";
            case < 94:
                File.CreateSymbolicLink(to, random.Next(2) == 0 ? AnyDirectory() : "../" + Name());
                return $"link {to}";
            case < 96:
                string swapped = AnyDirectory(), other = AnyDirectory();
                if ((swapped + "/").StartsWith(other + "/", StringComparison.Ordinal)
                    || (other + "/").StartsWith(swapped + "/", StringComparison.Ordinal))
                    return "nothing to swap";
                string aside = Path.Combine(outside, "swap");
                Move(swapped, aside);
                Move(other, swapped);
                Move(aside, other);
                return $"swap {swapped} and {other}";
            case < 98:
                Delete(from);
                if (random.Next(2) == 0)
                    File.WriteAllText(from, "");
                else
                    Directory.CreateDirectory(from);
                return $"replace {from}";
            default:
                return SwitchBranch();
        }
    }

    private string SwitchBranch()
    {
        if (random.Next(6) != 0)
            return "nothing";
        if (!Directory.Exists(Path.Combine(root, ".git")))
            GitCommand.Run(root, "init", "-q");
        GitCommand.Run(root, "add", "-A", "-f", "--ignore-errors", ".");
        GitCommand.Run(root, "commit", "-q", "--allow-empty", "-m", "step");
        // With -B, since a branch may have become the current one again, which git branch refuses to move.
        if (_branches == 0 || random.Next(3) == 0)
            GitCommand.Run(root, "checkout", "-q", "-B", "b" + ++_branches % 5);
        else
            GitCommand.Run(root, "checkout", "-q", "-f", "b" + ((random.Next(Math.Min(_branches, 5)) + 1) % 5));
        return "switch the branch";
    }

    private string WriteRules(string file)
    {
        if (random.Next(4) == 0)
        {
            File.Delete(file);
            return $"delete {file}";
        }

        // In place, and often with the same size: nothing but the file's own times tells.
        File.WriteAllText(
            file, string.Join('\n', Enumerable.Range(0, random.Next(3)).Select(_ => Rules[random.Next(Rules.Length)])) + "\n");
        return $"write {file}: {File.ReadAllText(file)}";
    }

    private void Touch(string path, DateTime time)
    {
        DateTime set = random.Next(2) == 0 ? time : File.GetLastWriteTimeUtc(AnyDirectory());
        if (Directory.Exists(path))
            Directory.SetLastWriteTimeUtc(path, set);
        else
            File.SetLastWriteTimeUtc(path, set);
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from) && (File.GetAttributes(from) & FileAttributes.ReparsePoint) == 0)
            Directory.Move(from, to);
        else
            File.Move(from, to, overwrite: true);
    }

    private static void Delete(string path)
    {
        if (Directory.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) == 0)
            Directory.Delete(path, recursive: true);
        else
            File.Delete(path);
    }

    private string New() => Path.Combine(AnyDirectory(), Name());

    // Something in the tree; git's own directory is left to git.
    private string Any()
    {
        string[] entries = [.. Directory.EnumerateFileSystemEntries(AnyDirectory())
            .Where(static entry => Path.GetFileName(entry) != ".git")
            .Order(StringComparer.Ordinal)];
        return entries.Length == 0 ? New() : entries[random.Next(entries.Length)];
    }

    private string AnyDirectory()
    {
        string at = root;
        while (random.Next(3) != 0)
        {
            string[] below = [.. Directory.EnumerateDirectories(at)
                .Where(static d => Path.GetFileName(d) != ".git" && (File.GetAttributes(d) & FileAttributes.ReparsePoint) == 0)
                .Order(StringComparer.Ordinal)];
            if (below.Length == 0)
                break;
            at = below[random.Next(below.Length)];
        }

        return at;
    }

    private string Name() => Names[random.Next(Names.Length)];

    private static string ChangeCase(string name) => name.Any(char.IsUpper) ? name.ToLowerInvariant() : name.ToUpperInvariant();
}
