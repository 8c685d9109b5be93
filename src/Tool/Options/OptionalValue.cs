namespace WorkspaceSdk.Tool.Options;

/// <summary>
/// Holds the value of a given option. It is a class, because generic code over classes is compiled ahead, and code over each number type
/// is not.
/// </summary>
internal sealed record OptionalValue<T>(T Value)
    where T : struct;
