namespace WorkspaceSdk.Oracle;

/// <summary>Changes of packages and their versions.</summary>
/// <param name="files">The files.</param>
internal sealed class PackageEdits(RandomFiles files)
{
    private const string Central = "Directory.Packages.props";

    /// <summary>Returns the kinds of changes.</summary>
    public IEnumerable<RandomEdit> All() =>
    [
        new("a central version", 3, ChangeVersion) { NeedsRestore = true },
        new("two central versions", 1, () => [.. ChangeVersion().Concat(ChangeVersion()).Distinct()]) { NeedsRestore = true },
        new("a comment on versions", 1, () => files.Change(Central, text => text + $"<!-- {files.Count} -->")) { NeedsRestore = true },
        new("versions of an area", 2, () => files.New($"{files.Area()}/{Central}", Nested())) { NeedsRestore = true },
        new("deleted versions of an area", 1, () => files.Delete(files.Any("src", Central, ""))) { NeedsRestore = true },
        new("a reference to a package", 3, AddReference) { NeedsRestore = true },
        new("a deleted reference to a package", 2, DeleteReference) { NeedsRestore = true },
    ];

    private string Id() => PackageFeed.Ids[files.Number(PackageFeed.Ids.Count)];

    private IReadOnlyList<string> ChangeVersion()
    {
        string start = $"<PackageVersion Include=\"{Id()}\" Version=\"1.0.";
        return files.Change(Central, text =>
        {
            int digit = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
            return $"{text[..digit]}{files.Number(PackageFeed.Versions)}{text[(digit + 1)..]}";
        });
    }

    private string Nested() => $"""
        <Project>
          <Import Project="$([MSBuild]::GetPathOfFileAbove('{Central}', '$(MSBuildThisFileDirectory)../'))" />
          <ItemGroup><PackageVersion Update="{Id()}" Version="1.0.{files.Number(PackageFeed.Versions)}" /></ItemGroup>
        </Project>
        """;

    private IReadOnlyList<string> AddReference()
    {
        string reference = $"<ItemGroup><PackageReference Include=\"{Id()}\" /></ItemGroup>";
        return files.Change(files.Project(), text => text.Contains(reference, StringComparison.Ordinal)
            ? text
            : text.Replace("</Project>", reference + "</Project>", StringComparison.Ordinal));
    }

    private IReadOnlyList<string> DeleteReference()
    {
        string reference = $"<ItemGroup><PackageReference Include=\"{Id()}\" /></ItemGroup>";
        return files.Change(files.Project(), text => text.Replace(reference, "", StringComparison.Ordinal));
    }
}
