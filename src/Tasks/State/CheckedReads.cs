using WorkspaceSdk.Snapshots;

namespace WorkspaceSdk.Tasks.State;

/// <summary>What a check of recorded reads said.</summary>
internal sealed class CheckedReads
{
    private CheckedReads(bool isUnchanged, int count)
    {
        IsUnchanged = isUnchanged;
        Count = count;
    }

    /// <summary>Whether everything is as it was.</summary>
    public bool IsUnchanged { get; }

    /// <summary>How many directories, ignore files and links were looked at.</summary>
    public int Count { get; }

    /// <summary>Checks.</summary>
    /// <param name="place">What the records are relative to; empty when they are absolute.</param>
    /// <param name="reads">The records.</param>
    public static CheckedReads Check(string place, byte[] reads)
    {
        bool isUnchanged = ReadRecordCheck.IsUnchanged(place, reads, out int count);
        return new CheckedReads(isUnchanged, count);
    }
}
