using System.Text;
using WorkspaceSdk.Manifest;

namespace WorkspaceSdk.Fuzz;

/// <summary>Manifests, and the list of problems that lies beside them.</summary>
internal sealed class ManifestTarget : IFuzzTarget
{
    public string Name => "manifest";

    public IReadOnlyList<byte[]> Corpus { get; } = FuzzCorpus.Of("manifest");

    public IReadOnlyList<string> Words { get; } = ["\t", "\n", "..", "../", "/", "//", "f\t", "g\t", "d\t", "n\t", "%00", "%2E%2E%2F", "%E2%80%A8", "%", "%ED%A0%80", "none", "text", "workspace-problems 1\n", "C:/", "\u2028"];

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

        foreach (string path in manifest.Groups.SelectMany(static group => group.Files.Append(group.Base)).Concat(manifest.Directories.Select(static directory => directory.Path)))
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
}
