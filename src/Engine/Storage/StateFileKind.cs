namespace WorkspaceSdk.Storage;

/// <summary>What a state file holds.</summary>
internal enum StateFileKind : uint
{
    /// <summary>What a project's build knew.</summary>
    Build = 0,

    /// <summary>What directories held.</summary>
    Snapshot = 1,
}
