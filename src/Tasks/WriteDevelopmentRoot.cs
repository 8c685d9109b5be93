using Microsoft.Build.Framework;
using WorkspaceSdk.Tasks.Output;

namespace WorkspaceSdk.Tasks;

/// <summary>Puts the root, relative to the output directory, into the file the host reads beside an application under development.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteDevelopmentRoot : WorkspaceTask
{
    private const string Key = "WorkspaceSdk.Root";

    /// <summary>The file, beside the application.</summary>
    [Required]
    public string DevelopmentFile { get; set; } = "";

    /// <summary>The referenced projects' assemblies; one with a <c>WorkspaceRoot</c> other than ours gets an entry of its own.</summary>
    public ITaskItem[] References { get; set; } = [];

    private protected override void Run()
    {
        string file = PathText.Absolute(ProjectDirectory, DevelopmentFile);
        string output = Path.GetDirectoryName(file)!;
        string root = PathText.Absolute(ProjectDirectory, Root);

        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Key] = From(output, root) };
        foreach (ITaskItem reference in References)
        {
            string other = reference.GetMetadata("WorkspaceRoot");
            if (other.Length > 0 && !string.Equals(PathText.Absolute(ProjectDirectory, other), root, PathText.Comparison))
                entries[Key + ":" + Path.GetFileNameWithoutExtension(reference.ItemSpec)] = From(output, PathText.Absolute(ProjectDirectory, other));
        }

        string? existing = File.Exists(file) ? File.ReadAllText(file) : null;
        WriteWhenDifferent(file, RuntimeConfiguration.Merge(existing, Key, entries));
    }

    // Relative, so that moving workspace and output together changes nothing; an output elsewhere cannot move along.
    private static string From(string output, string root) => PathText.Inside(root, output) is null ? root : PathText.Between(output, root);
}
