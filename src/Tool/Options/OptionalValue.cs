namespace WorkspaceSdk.Tool.Options;

/// <summary>
/// The value of an option that was given. An object, because code over objects comes compiled, and that over each kind of number does not.
/// </summary>
internal sealed record OptionalValue<T>(T Value)
    where T : struct;
