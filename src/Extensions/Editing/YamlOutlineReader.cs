using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WorkspaceSdk.Extensions;

/// <summary>Finds the parts of a YAML text by the marks of its events.</summary>
/// <param name="text">A text that <see cref="YamlReader"/> has read.</param>
internal sealed class YamlOutlineReader(string text)
{
    private readonly Parser _parser = new(new Scanner(new StringReader(text)));

    /// <summary>Reads the mapping at the top.</summary>
    /// <returns>A section without entries if there is no mapping.</returns>
    public OutlineNode Read()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current is not DocumentStart)
                continue;
            _parser.MoveNext();
            if (ReadNode() is { Kind: OutlineKind.Section } root)
                return root;
        }

        return new OutlineNode(OutlineKind.Section, text.Length, text.Length);
    }

    // Before the call, the current event is the first of the node; after it, the first event after the node.
    private OutlineNode ReadNode()
    {
        ParsingEvent current = _parser.Current!;
        _parser.MoveNext();
        int start = (int)current.Start.Index, end = (int)current.End.Index;
        switch (current)
        {
            case AnchorAlias:
                return new OutlineNode(OutlineKind.Alias, start, end);
            case Scalar scalar:
                // The end mark of a block of lines is the beginning of the next entry.
                while (end > start && char.IsWhiteSpace(text[end - 1]))
                    end--;
                return new OutlineNode(OutlineKind.Scalar, start, end) { Text = YamlReader.TextOf(scalar) };
            case MappingStart mapping:
                return ReadSection(start, mapping.Style == MappingStyle.Flow);
            case SequenceStart sequence:
                return ReadList(start, sequence.Style == SequenceStyle.Flow);
            default:
                throw new InvalidOperationException($"{current.GetType().Name} begins no value.");
        }
    }

    private OutlineNode ReadSection(int start, bool isInBrackets)
    {
        var node = new OutlineNode(OutlineKind.Section, start, start) { IsInBrackets = isInBrackets };
        while (_parser.Current is not MappingEnd)
        {
            ParsingEvent key = _parser.Current!;
            string name = key is Scalar scalar ? scalar.Value : "*" + ((AnchorAlias)key).Value;
            _parser.MoveNext();
            int colon = text.IndexOf(':', (int)key.End.Index);
            OutlineNode value = ReadNode();
            node.Entries.Add(new OutlineEntry(name, (int)key.Start.Index, colon + 1, value));
            node.End = Math.Max(value.End, colon + 1);
        }

        return Close(node);
    }

    private OutlineNode ReadList(int start, bool isInBrackets)
    {
        var node = new OutlineNode(OutlineKind.List, start, start) { IsInBrackets = isInBrackets };
        while (_parser.Current is not SequenceEnd)
        {
            OutlineNode value = ReadNode();
            int dash = value.Start - 1;
            while (!isInBrackets && dash > 0 && char.IsWhiteSpace(text[dash]))
                dash--;
            node.Entries.Add(new OutlineEntry(
                node.Entries.Count.ToString(CultureInfo.InvariantCulture),
                isInBrackets ? value.Start : dash,
                isInBrackets ? value.Start : dash + 1,
                value));
            node.End = Math.Max(value.End, dash + 1);
        }

        return Close(node);
    }

    // A flow collection ends with its closing bracket; a block ends with its last entry.
    private OutlineNode Close(OutlineNode node)
    {
        if (node.IsInBrackets)
            node.End = (int)_parser.Current!.Start.Index + 1;
        _parser.MoveNext();
        return node;
    }
}
