namespace WorkspaceSdk.Extensions;

/// <summary>Reports a place in a text that breaks the rules of its format. The caller adds the file.</summary>
/// <param name="place">The place of the error.</param>
/// <param name="message">The error, as a sentence.</param>
/// <param name="innerException">The exception of the format's library, if any.</param>
internal sealed class ConfigurationSyntaxException(TextPlace place, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Gets the place of the error.</summary>
    public TextPlace Place { get; } = place;
}
