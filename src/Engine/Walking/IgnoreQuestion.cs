using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Ignoring;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>Asks for single paths what the ignore files say, without walking. Reads the ignore files above a path each time.</summary>
internal sealed class IgnoreQuestion(WalkPlan plan, IDirectoryReader reader, ReadReport report)
{
    private readonly List<(IgnoreScope Scope, TreePath File)> _files = [];

    /// <summary>The rule that decides about an entry, itself or by a directory above it.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="isDirectory">Whether the entry is a directory; a link to one is not.</param>
    /// <returns>Null when no rule speaks of it.</returns>
    public IgnoreReason? Ask(string path, bool isDirectory)
    {
        IgnoreScope? scope = ReadOuterFiles();
        TreePath directory = TreePath.Root;
        ReadOnlySpan<char> rest = path.AsSpan();
        IgnoreReason? reason = null;
        while (RelativePath.TakeName(ref rest, out ReadOnlySpan<char> name))
        {
            scope = ReadFiles(directory, scope);
            directory = directory.Append(Encoding.UTF8.GetBytes(name.ToString()));
            if (name.SequenceEqual(".git".AsSpan()))
                return new IgnoreReason(directory.Text, IsIgnored: true, File: null, Line: 0, Rule: "");
            reason = Decide(scope, directory, rest.IsEmpty ? isDirectory : IsDirectory(directory));
            if (reason is { IsIgnored: true })
                return reason;
        }

        return reason;
    }

    // As in a walk: what the query starts in is a directory, and a link on the way is none.
    private bool IsDirectory(TreePath place)
    {
        if (place.Text.Length <= plan.Directory.Length)
            return true;
        try
        {
            return reader.TryGetStatus(place, followLink: false)?.Type != FileEntryType.Link;
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
            if (line == 0)
                continue;
            TreePath file = _files.Find(known => ReferenceEquals(known.Scope, scope)).File;
            return new IgnoreReason(entry.Text, !isNegated, file.Text, line, LineOf(file, line));
        }

        return null;
    }

    private IgnoreScope? ReadOuterFiles()
    {
        IgnoreScope? scope = null;
        foreach (string file in plan.OuterIgnoreFiles)
            scope = Note(TreePath.From(file), scope, WalkStart.ReadOuterIgnoreFile(file, scope, reader, report));
        return scope;
    }

    private IgnoreScope? ReadFiles(TreePath directory, IgnoreScope? scope)
    {
        var listing = new DirectoryListing();
        if (plan.IgnoreFileNames.Count == 0 || !reader.TryRead(directory, followLink: true, listing, report))
            return scope;
        foreach (byte[] name in plan.IgnoreFileNameBytes)
            scope = Note(directory.Append(name), scope, WalkStart.ReadIgnoreFile(name, directory, listing, scope, reader, report));
        return scope;
    }

    private IgnoreScope? Note(TreePath file, IgnoreScope? before, IgnoreScope? after)
    {
        if (after is not null && !ReferenceEquals(after, before))
            _files.Add((after, file));
        return after;
    }

    // As it stands there; the rule itself is kept only in the shape in which it is compared.
    private string LineOf(TreePath file, int number)
    {
        string[] lines = Encoding.UTF8.GetString(WalkStart.ReadFile(file, followLink: true, reader, report) ?? []).Split('\n');
        return number <= lines.Length ? lines[number - 1].TrimStart('\uFEFF').TrimEnd('\r') : "";
    }
}
