using System.Globalization;
using System.Text;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Writes projects that differ only in their members: generated for many files, and written by hand.
/// </summary>
internal static class MemberProject
{
    /// <summary>The number of files; with both members of a file there are twice as many members.</summary>
    public const int Files = 10_000;

    private const int FilesInDirectory = 180;

    private static readonly string[] Directories =
    [
        .. Enumerable.Range(0, (Files + FilesInDirectory - 1) / FilesInDirectory)
            .Select(static d => FormattableString.Invariant($"dir{d}")),
    ];

    /// <summary>Writes a project.</summary>
    /// <param name="directory">The directory of all projects.</param>
    /// <param name="name">The name of the project.</param>
    /// <param name="members">The generated members, or <see langword="null" /> for a project without our generator.</param>
    /// <param name="code">The project's second source, or an empty text.</param>
    /// <returns>The compiler's argument for the project.</returns>
    public static string Write(string directory, string name, ManifestMembers? members, string code)
    {
        string project = Path.Combine(directory, name);
        Directory.CreateDirectory(Path.Combine(project, "obj"));
        File.WriteAllText(Path.Combine(project, "Program.cs"), "namespace App; public class Program { public int Number => 1; }\n");
        File.WriteAllText(Path.Combine(project, "Members.cs"), code);
        string? manifest = members == null ? null : Path.Combine(project, "obj", "workspace.manifest");
        if (manifest != null)
            File.WriteAllText(manifest, ManifestWriter.Write(Manifest(members!.Value)));
        return CommandLines.Write(project, manifest);
    }

    /// <summary>Returns the code of the same members as someone would write them: properties over one array, and constants.</summary>
    public static string ByHand()
    {
        var code = new StringBuilder("namespace App;\ninternal static class Workspace\n{\n    public static class Data\n    {\n");
        foreach (string directory in Directories)
        {
            code.Append(CultureInfo.InvariantCulture, $"        public static class {Class(directory)}\n        {{\n");
            code.Append(
                CultureInfo.InvariantCulture, $"            private static readonly string[] Paths = new string[{FilesInDirectory}];\n");
            foreach ((int index, string file) in Names(directory).Index())
                code.Append(CultureInfo.InvariantCulture, $"            public static string {Member(file)} => Paths[{index}];\n");
            code.Append("        }\n");
        }

        code.Append("    }\n    public static class Relative\n    {\n        public static class Data\n        {\n");
        foreach (string directory in Directories)
        {
            code.Append(CultureInfo.InvariantCulture, $"            public static class {Class(directory)}\n            {{\n");
            foreach (string file in Names(directory))
                code.Append(
                    CultureInfo.InvariantCulture, $"                public const string {Member(file)} = \"data/{directory}/{file}\";\n");
            code.Append("            }\n");
        }

        return code.Append("        }\n    }\n}\n").ToString();
    }

    private static WorkspaceManifest Manifest(ManifestMembers members)
    {
        IEnumerable<string> paths = Directories.SelectMany(static d => Names(d).Select(name => $"data/{d}/{name}"));
        var group = new ManifestGroup(
            "Data", "data", members, "Directory.Workspace.props", 1, new(paths.Order(StringComparer.Ordinal)));
        return new WorkspaceManifest(
            new ManifestSettings("App", "Workspace", false, ManifestRootMode.Runtime, true, "App", ".."), default, new([group]));
    }

    private static IEnumerable<string> Names(string directory) =>
        Enumerable.Range(0, FilesInDirectory)
            .Take(Files - (Array.IndexOf(Directories, directory) * FilesInDirectory))
            .Select(static i => FormattableString.Invariant($"file-{i}.json"));

    private static string Class(string directory) => "D" + directory[1..];

    private static string Member(string file) => "File" + file[5..^5] + "Json";
}
