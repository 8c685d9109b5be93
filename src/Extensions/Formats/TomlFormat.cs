using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace WorkspaceSdk.Extensions;

/// <summary>Reads TOML by the syntax tree of Tomlyn.</summary>
internal static class TomlFormat
{
    /// <summary>Returns the keys and values of a text.</summary>
    /// <exception cref="ConfigurationSyntaxException">The text is not TOML, or exceeds a limit.</exception>
    public static IDictionary<string, string?> Read(string text)
    {
        try
        {
            DocumentSyntax document = SyntaxParser.Parse(text);
            // A text that is never closed is reported after the errors that it causes in the lines below it.
            if (document.Diagnostics
                .Where(static message => message.Kind == DiagnosticMessageKind.Error)
                .MinBy(static message => message.Span.Start.Offset) is { } first)
                throw UnmatchedBracket.Or(
                    ".toml", text, 0, new ConfigurationSyntaxException(TomlTree.PlaceOf(first.Span), first.Message));
            return FlatKeys.Of(TomlTree.Of(document), text.Length);
        }
        catch (TomlException error)
        {
            throw new ConfigurationSyntaxException(new TextPlace(error.Line ?? 1, error.Column ?? 1), error.Message, error);
        }
    }
}
