using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WorkspaceSdk.Extensions;

/// <summary>Makes a tree from the events of a YAML text. Aliases are references, and merge keys are resolved.</summary>
internal sealed class YamlReader
{
    private const string MergeKey = "<<", NullTag = "tag:yaml.org,2002:null";

    private readonly string _text;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, ConfigurationNode?> _anchors = [];
    private int _merged;

    // The outermost open bracket; -1 outside brackets.
    private int _bracket = -1;

    /// <summary>Creates a reader of a text.</summary>
    public YamlReader(string text)
    {
        _text = text;
        _scanner = new Scanner(new StringReader(text));
        _parser = new Parser(_scanner);
    }

    /// <summary>Gets the current place of the reader.</summary>
    public TextPlace Place => PlaceOf(_scanner.CurrentPosition);

    /// <summary>Gets a value that indicates whether the reader is at a tab in the indentation of a line.</summary>
    public bool IsAtIndentingTab
    {
        get
        {
            int index = (int)_scanner.CurrentPosition.Index;
            if (index >= _text.Length || _text[index] != '\t')
                return false;
            int line = _text.AsSpan(0, index).LastIndexOfAny('\n', '\r') + 1;
            return _text.AsSpan(line, index - line).TrimStart(" \t").IsEmpty;
        }
    }

    /// <summary>Returns the error at the bracket that causes it, if any, else the given error.</summary>
    public ConfigurationSyntaxException InBrackets(ConfigurationSyntaxException error) =>
        _bracket >= 0 && _bracket < _text.Length && _text[_bracket] is '[' or '{'
            ? UnmatchedBracket.Or(".yaml", _text, _bracket, error)
            : error;

    /// <summary>Gets the place of a mark.</summary>
    public static TextPlace PlaceOf(Mark mark) => new((int)Math.Max(mark.Line, 1), (int)Math.Max(mark.Column, 1));

    /// <summary>Reads the only document of the text.</summary>
    /// <exception cref="ConfigurationSyntaxException">There is no mapping at the top, or more than one document.</exception>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public SectionNode Read()
    {
        SectionNode? root = null;
        _parser.MoveNext();
        while (_parser.MoveNext() && _parser.Current is DocumentStart start)
        {
            TextPlace place = PlaceOf(start.Start);
            _anchors.Clear();
            _parser.MoveNext();
            ConfigurationNode content = ReadNode(level: 0);
            if (content is ScalarNode { Text: null })
                continue;
            if (root is not null)
                throw new ConfigurationSyntaxException(
                    place, "A second document begins here, and a configuration file has one. Use a file for each layer.");
            root = content as SectionNode ?? throw new ConfigurationSyntaxException(
                content.Place,
                $"The top of the file has to be a mapping of keys to values, and is a {(content is ListNode ? "list" : "single value")}.");
        }

        return root ?? new SectionNode(TextPlace.Start);
    }

    // Before the call, the current event is the first of the node; after it, the first event after the node.
    private ConfigurationNode ReadNode(int level)
    {
        ParsingEvent current = _parser.Current!;
        TextPlace place = PlaceOf(current.Start);
        if (level > FlatKeys.MostLevels)
            throw FlatKeys.TooDeep(place);
        switch (current)
        {
            case AnchorAlias alias:
                _parser.MoveNext();
                return new ReferenceNode(place, TargetOf(alias, place));
            case Scalar scalar:
                _parser.MoveNext();
                return Anchored(scalar, new ScalarNode(place, TextOf(scalar)));
            case SequenceStart sequence:
                return ReadList(sequence, place, level);
            case MappingStart mapping:
                return ReadSection(mapping, place, level);
            default:
                throw new ConfigurationSyntaxException(place, "A value is missing here.");
        }
    }

    private ListNode ReadList(SequenceStart start, TextPlace place, int level)
    {
        var list = new ListNode(place);
        bool isOutermost = start.Style == SequenceStyle.Flow && EnterBracket(start);
        Open(start);
        while (_parser.Current is not SequenceEnd)
            list.Items.Add(ReadNode(level + 1));
        _parser.MoveNext();
        if (isOutermost)
            _bracket = -1;
        return Anchored(start, list);
    }

    private SectionNode ReadSection(MappingStart start, TextPlace place, int level)
    {
        var section = new SectionNode(place);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var merged = new List<ConfigurationNode>();
        bool isOutermost = start.Style == MappingStyle.Flow && EnterBracket(start);
        Open(start);
        while (_parser.Current is not MappingEnd)
        {
            bool isMerge = _parser.Current is Scalar { Value: MergeKey, Style: ScalarStyle.Plain, Tag.IsEmpty: true };
            string name = ReadName(out TextPlace at);
            ConfigurationNode value = ReadNode(level + 1);
            if (!names.Add(name))
                throw new ConfigurationSyntaxException(at, $"The key '{name}' is there twice.");
            if (isMerge)
                merged.Add(value);
            else
                section.Entries.Add(new(name, value));
        }

        _parser.MoveNext();
        if (isOutermost)
            _bracket = -1;
        foreach (ConfigurationNode value in merged)
            Merge(section, value);
        return Anchored(start, section);
    }

    private string ReadName(out TextPlace place)
    {
        ParsingEvent current = _parser.Current!;
        place = PlaceOf(current.Start);
        _parser.MoveNext();
        switch (current)
        {
            case Scalar scalar:
                _ = Anchored(scalar, new ScalarNode(place, TextOf(scalar)));
                return scalar.Value;
            case AnchorAlias alias when TargetOf(alias, place) is ScalarNode target:
                return target.Text ?? "";
            default:
                throw new ConfigurationSyntaxException(place, "A key has to be a single value, and this is a list or a mapping.");
        }
    }

    // The section's own values win, then those of the first merged mapping.
    private void Merge(SectionNode section, ConfigurationNode value)
    {
        ConfigurationNode target = value is ReferenceNode reference ? reference.Target : value;
        IReadOnlyList<ConfigurationNode> sources = target is ListNode list ? list.Items : [target];
        var known = new HashSet<string>(section.Entries.Select(static entry => entry.Key), StringComparer.OrdinalIgnoreCase);
        foreach (ConfigurationNode source in sources)
        {
            if ((source is ReferenceNode { Target: var behind } ? behind : source) is not SectionNode from)
                throw new ConfigurationSyntaxException(source.Place, "Only a mapping, or a list of mappings, can be merged with '<<'.");
            foreach ((string name, ConfigurationNode merged) in from.Entries)
            {
                if (++_merged > FlatKeys.MostReferences)
                    throw FlatKeys.TooManyReferences(value.Place);
                if (known.Add(name))
                    section.Entries.Add(new(name, new ReferenceNode(value.Place, merged)));
            }
        }
    }

    private ConfigurationNode TargetOf(AnchorAlias alias, TextPlace place)
    {
        if (!_anchors.TryGetValue(alias.Value, out ConfigurationNode? target))
            throw new ConfigurationSyntaxException(place, $"The alias '*{alias.Value}' has no anchor '&{alias.Value}' before it.");
        return target
            ?? throw new ConfigurationSyntaxException(place, $"The alias '*{alias.Value}' lies within its own anchor, so it never ends.");
    }

    private bool EnterBracket(NodeEvent start)
    {
        if (_bracket >= 0)
            return false;
        _bracket = (int)start.Start.Index;
        return true;
    }

    // Until the node is complete, its anchor exists and has no target.
    private void Open(NodeEvent start)
    {
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor] = null;
        _parser.MoveNext();
    }

    private T Anchored<T>(NodeEvent start, T node)
        where T : ConfigurationNode
    {
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor] = node;
        return node;
    }

    /// <summary>Returns the text of a single value; null for a null of YAML.</summary>
    public static string? TextOf(Scalar scalar)
    {
        if (!scalar.Tag.IsEmpty)
            return scalar.Tag == NullTag ? null : scalar.Value;
        return scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL" ? null : scalar.Value;
    }
}
