using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>The runs of text in a file. Each expression is combined once, for all of its texts and all rules.</summary>
internal sealed class TextConcatenations
{
    private readonly Dictionary<SyntaxNode, TextConcatenation?> _known = [];

    /// <summary>Gets the number of pieces that were combined.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Returns the run around a literal or an interpolated string's text. Returns null when its ends are in the middle of a segment, or
    /// its shape is not known.
    /// </summary>
    public TextConcatenation? Around(SyntaxNode text)
    {
        // Rules run in parallel.
        lock (_known)
        {
            if (_known.TryGetValue(text, out TextConcatenation? known))
                return known;
            Add(PathExpression.Of(PathExpression.TopAround(text)));
            if (!_known.TryGetValue(text, out known))
                _known[text] = known = null;
            return known;
        }
    }

    private void Add(PathExpression expression)
    {
        IReadOnlyList<TextSegment> pieces = expression.Pieces;
        Count += pieces.Count;
        for (int first = 0; first < pieces.Count; first++)
        {
            if (pieces[first].Text is null)
                continue;
            int last = first;
            while (last < pieces.Count - 1 && pieces[last + 1].Text is not null)
                last++;
            TextConcatenation? run = expression.IsSure ? TextConcatenation.Of(expression, first, last) : null;
            for (; first <= last; first++)
                _known[pieces[first].Node] = run;
        }
    }
}
