using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Tasks.Declarations;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Manifests;

/// <summary>Globs, relative to the root, that every group excludes by default: the workspace's, and the project's own output.</summary>
internal static class ProjectExcludes
{
    private const string Below = "/**";

    public static IReadOnlyList<string> Globs(ProjectInputs inputs)
    {
        List<string> globs = [.. ManifestSettingsReader.StandardExcludes(inputs)];
        List<Glob> whole = [.. globs
            .Where(static glob => glob.EndsWith(Below, StringComparison.Ordinal))
            .Select(static glob => Parse(glob.Substring(0, glob.Length - Below.Length)))
            .OfType<Glob>()];
        List<string> outputs = [.. DeclaredText.Split(inputs.Settings[ProjectInputs.OutputDirectories])
            .Select(directory => LexicalPath.Inside(inputs.Root, LexicalPath.OfProperty(inputs.ProjectDirectory, directory)))
            .OfType<string>()
            .Select(inside => DiskSpelling.Of(inputs.Root, inside))];

        // The root itself as an output directory would exclude everything; its output files cannot be distinguished from the others.
        outputs.RemoveAll(inside => inside.Length == 0 || HoldsProject(inputs, inside) || IsCovered(whole, inside));

        // A directory inside another one is not named either.
        globs.AddRange(outputs.Distinct()
            .Where(inside => !outputs.Any(other => inside.StartsWith(other + "/", StringComparison.Ordinal)))
            .Select(static inside => GlobText.Escape(inside) + Below));
        return globs;
    }

    // An output directory that contains the project, like an ArtifactsPath of "..", does not identify build output.
    private static bool HoldsProject(ProjectInputs inputs, string inside) =>
        LexicalPath.Inside(LexicalPath.Absolute(inputs.Root, inside), inputs.ProjectDirectory) is not null;

    // A directory that is excluded already is not named again: a query without excludes of its own can be
    // shared with other projects.
    private static bool IsCovered(List<Glob> whole, string directory)
    {
        for (string? place = directory; place.Length > 0; place = Parent(place))
        {
            if (whole.Any(glob => glob.IsMatch(place.AsSpan())))
                return true;
        }

        return false;
    }

    private static string Parent(string path) => path.LastIndexOf('/') is > 0 and int end ? path.Substring(0, end) : "";

    private static Glob? Parse(string glob) =>
        Glob.TryParse(glob, new GlobOptions { Escapes = false, IncludeHidden = true }, out Glob? parsed, out _) ? parsed : null;
}
