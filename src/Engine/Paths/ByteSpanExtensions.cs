namespace WorkspaceSdk.Paths;

/// <summary>
/// Comparisons of text as bytes. The runtime's own methods for this are not compiled ahead, so every process would compile them again.
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
