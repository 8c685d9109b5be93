namespace WorkspaceSdk.Paths;

/// <summary>
/// Compares text as bytes, without the runtime's own methods: docs/startup.md#ready-to-run.
/// </summary>
internal static class ByteSpanExtensions
{
    /// <summary>Determines whether a text begins with another.</summary>
    public static bool BeginsWith(this ReadOnlySpan<byte> text, ReadOnlySpan<byte> beginning) =>
        text.Length >= beginning.Length && text.Slice(0, beginning.Length).SequenceEqual(beginning);

    /// <summary>Determines whether a text ends with another.</summary>
    public static bool EndsIn(this ReadOnlySpan<byte> text, ReadOnlySpan<byte> ending) =>
        text.Length >= ending.Length && text.Slice(text.Length - ending.Length).SequenceEqual(ending);
}
