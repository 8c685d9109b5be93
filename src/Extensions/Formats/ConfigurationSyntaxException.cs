namespace WorkspaceSdk.Extensions;

/// <summary>Reports a place in a text that breaks the rules of its format. The file is known to the caller.</summary>
/// <param name="place">Where the text is wrong.</param>
/// <param name="message">What is wrong, as a sentence.</param>
/// <param name="innerException">What the library of the format reported, if anything.</param>
internal sealed class ConfigurationSyntaxException(TextPlace place, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Gets where the text is wrong.</summary>
    public TextPlace Place { get; } = place;
}
