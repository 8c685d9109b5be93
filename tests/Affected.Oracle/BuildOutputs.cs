using System.Security.Cryptography;

namespace WorkspaceSdk.Oracle;

/// <summary>The outputs of each project, by their hashes.</summary>
internal static class BuildOutputs
{
    /// <summary>Returns for each project, by its path from the root, the names and hashes of all its outputs, one a line.</summary>
    public static Dictionary<string, string> Read(string root)
    {
        var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string project in Directory.EnumerateFiles(root, "*proj", SearchOption.AllDirectories))
            outputs[Path.GetRelativePath(root, project)] = Lines(Path.Combine(Path.GetDirectoryName(project)!, "bin"));
        return outputs;
    }

    /// <summary>Returns the names of the outputs that differ.</summary>
    public static IEnumerable<string> Differing(string before, string now)
    {
        string[] old = before.Split('\n'), current = now.Split('\n');
        return old.Except(current).Concat(current.Except(old)).Select(static line => line.Split('\t')[0]).Distinct();
    }

    private static string Lines(string directory) => !Directory.Exists(directory)
        ? ""
        : string.Join('\n', Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file =>
                $"{Path.GetRelativePath(directory, file)}\t{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"));
}
