using WorkspaceSdk.Snapshots;
using WorkspaceSdk.Tasks.Manifests;
using WorkspaceSdk.Walking;

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
        foreach (KeyValuePair<string, byte[]> read in state.Reads)
        {
            if (!Unchanged(shared.Check(inputs.Root, read.Value, out bool isFirst), isFirst))
                return false;
        }

        return HoldsManifest(state.ManifestChecksum);
    }

    // A manifest that cannot be read is not the one that was written; writing a new one helps, or says why it does not.
    private bool HoldsManifest(ulong checksum)
    {
        try
        {
            return File.Exists(inputs.ManifestFile) && Checksum.Of(RegularFile.ReadBytes(inputs.ManifestFile)) == checksum;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool Unchanged(CheckedReads check, bool isFirst)
    {
        Checked += isFirst ? check.Count : 0;
        return check.IsUnchanged;
    }
}
