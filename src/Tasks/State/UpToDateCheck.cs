using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Tasks.State;

/// <summary>
/// Determines whether the manifest is what a new one would be, by asking and not by reading: the same inputs, the same stamps of
/// everything that was read, and a manifest with the bytes it was given.
/// </summary>
/// <param name="inputs">The settings of the project, as the state keeps them.</param>
/// <param name="root">The workspace root.</param>
/// <param name="manifestFile">The manifest.</param>
/// <param name="shared">The answers that projects of one build share.</param>
internal sealed class UpToDateCheck(string inputs, string root, string manifestFile, QueryCache shared)
{
    /// <summary>Gets the number of directories and files that were looked at, and had not been by another project of the build.</summary>
    public int Checked { get; private set; }

    /// <summary>Determines whether nothing has to be done.</summary>
    public bool IsUpToDate(BuildState state)
    {
        if (!state.IsSettled || state.Inputs != inputs || !Unchanged(CheckedDependencies.Check(root, state.Sources), isFirst: true))
            return false;
        bool hasStamps = false;
        foreach (KeyValuePair<string, byte[]> read in state.Reads)
        {
            CheckedDependencies check = shared.Check(root, read.Value, out bool isFirst);
            if (!Unchanged(check, isFirst))
                return false;
            hasStamps |= check.HasStamps;
        }

        return HoldsManifest(state.ManifestChecksum, mayHoldFiles: hasStamps);
    }

    // A manifest that cannot be read is not the one that was written; writing a new one helps, or says why it does not. A state without one
    // stamp of a directory found no file: it came with the repository, or is damaged, where the manifest names some.
    private bool HoldsManifest(ulong checksum, bool mayHoldFiles)
    {
        try
        {
            if (!File.Exists(manifestFile))
                return false;
            byte[] manifest = RegularFile.ReadBytes(manifestFile);
            return Checksum.Of(manifest) == checksum && (mayHoldFiles || manifest.AsSpan().IndexOf("\nf\t"u8) < 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool Unchanged(CheckedDependencies check, bool isFirst)
    {
        Checked += isFirst ? check.Count : 0;
        // Every answer is read from something: no record proves nothing.
        return check.IsUnchanged && check.Count > 0;
    }
}
