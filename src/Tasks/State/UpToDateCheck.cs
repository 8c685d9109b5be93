using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Tasks.State;

/// <summary>
/// Determines whether a new manifest would be equal to the existing one, without reading directories. It is equal with the same inputs, the
/// same stamps of all dependencies, and an unchanged manifest.
/// </summary>
/// <param name="inputs">The settings of the project, as in the state.</param>
/// <param name="root">The workspace root.</param>
/// <param name="manifestFile">The manifest.</param>
/// <param name="shared">The results that projects of the build share.</param>
internal sealed class UpToDateCheck(string inputs, string root, string manifestFile, QueryCache shared)
{
    /// <summary>Gets the number of directories and files that this project checked, and no other project of the build.</summary>
    public int Checked { get; private set; }

    /// <summary>Determines whether the manifest is up to date.</summary>
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

    // An unreadable manifest is not the one that was written; writing a new one corrects that, or reports the reason. A state without the
    // stamp of any directory found no file. If its manifest names files, the state came with the repository, or is damaged.
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
        // Every result has dependencies: a state without records proves nothing.
        return check.IsUnchanged && check.Count > 0;
    }
}
