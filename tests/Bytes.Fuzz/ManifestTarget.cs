using System.Text;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Fuzz;

/// <summary>Manifests, and the list of problems that lies beside them.</summary>
internal sealed class ManifestTarget : IFuzzTarget
{
    private readonly ByteMutation _mutation = new(
    [
        "\t", "\n", "..", "../", "/", "//", "f\t", "g\t", "d\t", "n\t", "%00", "%2E%2E%2F", "%E2%80%A8", "%", "%ED%A0%80", "none", "text",
        "workspace-problems 1\n", "C:/", "\u2028"
    ]);

    /// <inheritdoc/>
    public string Name => "manifest";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.Of("manifest");

    /// <inheritdoc/>
    public byte[] Mutate(byte[] parent, byte[] other, Random random) =>
        random.Next(3) == 0
            ? _mutation.Mutate(parent, other, random)
            : ChangedLines(Encoding.UTF8.GetString(parent), Encoding.UTF8.GetString(other), random);

    /// <inheritdoc/>
    public bool Read(byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        _ = ProblemList.Read(text);
        WorkspaceManifest manifest;
        try
        {
            manifest = ManifestReader.Read(text);
        }
        catch (ManifestFormatException)
        {
            return false;
        }

        foreach (string path in manifest.Groups.SelectMany(static group => group.Files.Append(group.Base))
            .Concat(manifest.Directories.Select(static directory => directory.Path)))
        {
            string full = Path.GetFullPath(Path.Combine("/root/of/all", path));
            if (full != "/root/of/all" && !full.StartsWith("/root/of/all/", StringComparison.Ordinal))
                throw new FuzzException($"the path '{path}' leads out of the root");
        }

        // What the reader lets through the writer writes in the same words.
        if (ManifestReader.Read(ManifestWriter.Write(manifest)) != manifest)
            throw new FuzzException("what was read is not what is written");
        return true;
    }

    // The reader is strict: most changes of bytes end at their line.
    private byte[] ChangedLines(string parent, string other, Random random)
    {
        List<string> lines = [.. parent.Split('\n')];
        string[] others = other.Split('\n');
        for (int steps = 1 + random.Next(3); steps > 0; steps--)
        {
            int at = random.Next(1, lines.Count + 1);
            switch (random.Next(4))
            {
                case 0 when at < lines.Count:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(Math.Max(1, Math.Min(at, lines.Count - 1)), others[random.Next(others.Length)]);
                    break;
                default:
                    int line = random.Next(lines.Count);
                    lines[line] = ChangedField(lines[line], random);
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private string ChangedField(string line, Random random)
    {
        string[] fields = line.Split('\t');
        int at = random.Next(fields.Length);
        fields[at] = Encoding.UTF8.GetString(_mutation.Mutate(Encoding.UTF8.GetBytes(fields[at]), [], random));
        return string.Join('\t', fields);
    }
}
