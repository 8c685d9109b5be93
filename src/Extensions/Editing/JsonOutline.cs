using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkspaceSdk.Extensions;

/// <summary>Represents the parts of a JSON text with comments.</summary>
internal sealed class JsonOutline : ConfigurationOutline
{
    /// <summary>Reads a text.</summary>
    public JsonOutline(string text)
        : base(text)
    {
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(text), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        reader.Read();
        Root = Read(ref reader, new CharacterOffsets(Encoding.UTF8.GetBytes(text)));
    }

    /// <inheritdoc/>
    public override OutlineNode Root { get; }

    /// <inheritdoc/>
    public override string Replace(OutlineNode container, OutlineEntry entry, JsonNode? value)
    {
        bool hasLines = Text.AsSpan(container.Start, container.End - container.Start).Contains('\n');
        string written = Write(value, hasLines ? TextLines.IndentOf(Text, entry.Start) : null);
        return Text[..entry.Value.Start] + written + Text[entry.Value.End..];
    }

    /// <inheritdoc/>
    public override string Add(OutlineNode section, JsonObject entries) => new BracketList(Text, section, hasSlashComments: true)
        .Insert(prefersLines: true, Unit, indent => entries.Select(entry => QuotedText.Of(entry.Key) + ": " + Write(entry.Value, indent)));

    /// <inheritdoc/>
    public override string Append(OutlineNode list, JsonArray values) => new BracketList(Text, list, hasSlashComments: true)
        .Insert(values.Any(HasEntries), Unit, indent => values.Select(value => Write(value, indent)));

    /// <inheritdoc/>
    public override string Remove(OutlineNode container, int index) =>
        new BracketList(Text, container, hasSlashComments: true).Remove(index);

    private static OutlineNode Read(ref Utf8JsonReader reader, CharacterOffsets offsets)
    {
        int start = offsets.Of(reader.TokenStartIndex);
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            string? text = reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Null => null,
                _ => Encoding.UTF8.GetString(reader.ValueSpan),
            };
            return new OutlineNode(OutlineKind.Scalar, start, offsets.Of(reader.BytesConsumed)) { Text = text };
        }

        OutlineKind kind = reader.TokenType == JsonTokenType.StartObject ? OutlineKind.Section : OutlineKind.List;
        var node = new OutlineNode(kind, start, start) { IsInBrackets = true };
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            string name = node.Entries.Count.ToString(CultureInfo.InvariantCulture);
            int entryStart = offsets.Of(reader.TokenStartIndex);
            if (kind == OutlineKind.Section)
            {
                name = reader.GetString()!;
                reader.Read();
            }

            OutlineNode value = Read(ref reader, offsets);
            node.Entries.Add(new OutlineEntry(name, entryStart, value.Start, value));
        }

        node.End = offsets.Of(reader.BytesConsumed);
        return node;
    }

    // Without an indentation on one line. Lists of single values are always on one line.
    private string Write(JsonNode? value, string? indent)
    {
        if (!HasEntries(value))
            return value switch
            {
                JsonObject => "{}",
                JsonArray => "[]",
                _ => JsonScalar.IsText(value, out string? text) ? QuotedText.Of(text) : value?.ToJsonString() ?? "null",
            };
        bool isList = value is JsonArray;
        string? inner = indent is null || (isList && !value!.AsArray().Any(HasEntries)) ? null : indent + Unit;
        IEnumerable<string> entries = value is JsonArray array
            ? array.Select(item => Write(item, inner))
            : value!.AsObject().Select(entry => QuotedText.Of(entry.Key) + ": " + Write(entry.Value, inner));
        (string open, string close) = isList ? ("[", "]") : ("{", "}");
        if (inner is not null)
            return open + NewLine + inner + string.Join("," + NewLine + inner, entries) + NewLine + indent + close;
        return isList ? open + string.Join(", ", entries) + close : open + " " + string.Join(", ", entries) + " " + close;
    }

    // Converts byte offsets of the reader to characters. Offsets must ascend.
    private sealed class CharacterOffsets(byte[] utf8)
    {
        private int _bytes, _characters;

        public int Of(long place)
        {
            _characters += Encoding.UTF8.GetCharCount(utf8, _bytes, (int)place - _bytes);
            _bytes = (int)place;
            return _characters;
        }
    }
}
