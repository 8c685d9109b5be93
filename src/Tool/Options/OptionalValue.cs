namespace WorkspaceSdk.Tool.Options;

/// <summary>
/// Holds the value of a given option. It is a class: docs/startup.md#generic-structures.
/// </summary>
internal sealed record OptionalValue<T>(T Value)
    where T : struct;
