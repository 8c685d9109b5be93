using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tasks.Manifests;

namespace WorkspaceSdk.Tasks.State;

/// <summary>
/// Whether the manifest is what a new one would be, found out by asking and not by reading: the same inputs, the same stamps of
/// everything that was read, and a manifest with the bytes it was given.
/// </summary>
internal sealed class UpToDateCheck(ManifestInputs inputs, SharedAnswers shared)
{
    /// <summary>How many directories and files were looked at, and had not been by another project of the build.</summary>
    public int Checked { get; private set; }

    /// <summary>Whether nothing has to be done.</summary>
    public bool IsUpToDate(BuildState state)
    {
        if (!state.IsSettled || state.Inputs != inputs.Text() || !Unchanged(CheckedReads.Check(inputs.Root, state.Sources), isFirst: true))
            return false;
        bool hasStamps = false;
        foreach (KeyValuePair<string, byte[]> read in state.Reads)
        {
            CheckedReads check = shared.Check(inputs.Root, read.Value, out bool isFirst);
            if (!Unchanged(check, isFirst))
                return false;
            hasStamps |= check.HasStamps;
        }

        return HoldsManifest(state.ManifestChecksum, mayHoldFiles: hasStamps);
    }

    // A manifest that cannot be read is not the one that was written; writing a new one helps, or says why it does not. A state without one stamp of a
    // directory found no file: it came with the repository, or is damaged, where the manifest names some.
    private bool HoldsManifest(ulong checksum, bool mayHoldFiles)
    {
        try
        {
            if (!File.Exists(inputs.ManifestFile))
                return false;
            byte[] manifest = RegularFile.ReadBytes(inputs.ManifestFile);
            return Checksum.Of(manifest) == checksum && (mayHoldFiles || manifest.AsSpan().IndexOf("\nf\t"u8) < 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool Unchanged(CheckedReads check, bool isFirst)
    {
        Checked += isFirst ? check.Count : 0;
        // Every answer is read from something: no record proves nothing.
        return check.IsUnchanged && check.Count > 0;
    }
}
