using System.Security.Cryptography;

namespace WorkspaceSdk.Oracle;

/// <summary>The outputs of each project, by their hashes.</summary>
internal static class BuildOutputs
{
    /// <summary>Returns for each project, by its path from the root, one hash of the names and bytes of all its outputs.</summary>
    public static Dictionary<string, string> Read(string root)
    {
        var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string project in Directory.EnumerateFiles(root, "*.??proj", SearchOption.AllDirectories))
            outputs[Path.GetRelativePath(root, project)] = Hash(Path.Combine(Path.GetDirectoryName(project)!, "bin"));
        return outputs;
    }

    private static string Hash(string directory)
    {
        if (!Directory.Exists(directory))
            return "";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(directory, file) + "\0"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
