using System.Globalization;
using System.Text;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Writes a project of many files in a workspace of many paths: ordinary code, in which a rule reports one text in a hundred.
/// </summary>
internal sealed class SampleProject
{
    public const int Files = 1000;
    public const int Paths = 1_000;

    private SampleProject(string directory) => Directory = directory;

    public string Directory { get; }

    public string Manifest => Path.Combine(Directory, "obj", "workspace.manifest");

    /// <summary>A configuration of one severity for every rule.</summary>
    public static IEnumerable<string> Severity(string severity) =>
    [
        "is_global = true",
        .. WorkspaceDiagnostics.All.Where(static d => d.Id.StartsWith("WSDK21", StringComparison.Ordinal))
            .Select(d => $"dotnet_diagnostic.{d.Id}.severity = {severity}"),
    ];

    public static SampleProject Write(string directory)
    {
        var project = new SampleProject(directory);
        System.IO.Directory.CreateDirectory(Path.Combine(directory, "obj"));
        var files = Enumerable.Range(0, Paths)
            .Select(static i => string.Create(CultureInfo.InvariantCulture, $"contracts/area{i % 40}/set{i / 40 % 25}/item{i}.json"))
            .Order(StringComparer.Ordinal);
        var manifest = new WorkspaceManifest(
            new ManifestSettings("Sample", "Workspace", false, ManifestRootMode.Runtime, true, "Sample", ".."),
            new EquatableArray<ManifestDirectory>([new ManifestDirectory("Config", "config")]),
            new EquatableArray<ManifestGroup>(
            [
                new ManifestGroup(
                    "Contracts", "contracts", ManifestMembers.All, "Directory.Workspace.props", 1, new EquatableArray<string>(files))
            ]));
        File.WriteAllText(project.Manifest, ManifestWriter.Write(manifest));
        for (int i = 0; i < Files; i++)
            File.WriteAllText(Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"Service{i}.cs")), Source(i));
        return project;
    }

    private static string Source(int number)
    {
        var code = new StringBuilder();
        code.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Threading.Tasks;

            namespace Sample.Area{{number % 20}};

            public sealed class Service{{number}}
            {
                private readonly Dictionary<string, List<int>> _values = new(StringComparer.Ordinal) { ["one"] = [1], ["two"] = [1, 2], ["application/json"] = [] };

                public event EventHandler<string>? Changed;

            """);
        for (int method = 0; method < 2; method++)
        {
            bool isHit = (number + method) % 12 == 0;
            int item = (number * 2 + method) % Paths;
            string path = string.Create(CultureInfo.InvariantCulture, $"contracts/area{item % 40}/set{item / 40 % 25}/item{item}.json");
            code.Append(CultureInfo.InvariantCulture, $$"""

                public async Task<string> Method{{method}}(string name, IReadOnlyList<int> numbers, DirectoryInfo directory)
                {
                    if (!_values.TryGetValue(name, out List<int>? found))
                        throw new ArgumentException("No value has the name '" + name + "'; see https://example.org/help/values.", nameof(name));
                    var grouped = new Dictionary<int, int>();
                    foreach (int number in numbers)
                        grouped[number % 7] = number > {{method}} && !found.Contains(number) ? number : 0;
                    string text = $"{grouped.Count}: {numbers.Count:N2} of {found.Count}";
                    string file = Path.Combine(directory.FullName, "{{(isHit ? path : "output")}}", name + ".txt");
                    if (File.Exists(file) && directory.Parent != null)
                        text = await File.ReadAllTextAsync(file).ConfigureAwait(false);
                    foreach ((int key, int value) in grouped)
                    {
                        string line = key switch { 0 => "zero", 1 => "one/two", 2 => "text/plain", _ => value.ToString("dd/MM/yyyy") };
                        Changed?.Invoke(this, line + " / " + key);
                        found.Add(value);
                    }

                    return text.Trim().Replace("\r\n", "\n", StringComparison.Ordinal) + "{{method}}" + string.Format("{0}/{1}", name, found.Count);
                }

                """);
        }

        return code.Append("}\n").ToString();
    }
}
