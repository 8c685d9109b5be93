using YamlDotNet.Core;

namespace WorkspaceSdk.Extensions;

/// <summary>Reads YAML by the parser of YamlDotNet. Values are the unchanged texts, without a guessed type.</summary>
internal static class YamlFormat
{
    /// <summary>Returns the keys and values of a text.</summary>
    /// <exception cref="ConfigurationSyntaxException">The text is not YAML, not a mapping, or exceeds a limit.</exception>
    public static IDictionary<string, string?> Read(string text)
    {
        var reader = new YamlReader(text);
        try
        {
            return FlatKeys.Of(reader.Read(), text.Length);
        }
        catch (YamlException error)
        {
            // The parser reports the value before a wrong tab, and has read up to the tab.
            throw reader.IsAtIndentingTab
                ? new ConfigurationSyntaxException(reader.Place, error.Message, error)
                : reader.InBrackets(new ConfigurationSyntaxException(YamlReader.PlaceOf(error.Start), error.Message, error));
        }
        catch (InvalidOperationException error)
        {
            // The parser fails in this way for some unclosed brackets.
            throw reader.InBrackets(
                new ConfigurationSyntaxException(reader.Place, "The text breaks the rules of YAML here or just before.", error));
        }
    }
}
