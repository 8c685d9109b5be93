using System.Globalization;

namespace WorkspaceSdk.Declarations;

/// <summary>Evaluates a condition of MSBuild if literal values decide it.</summary>
internal sealed class LiteralCondition
{
    private const int DeepestNesting = 64;

    private static readonly HashSet<string> TrueWords =
        new(StringComparer.OrdinalIgnoreCase) { "true", "on", "yes", "!false", "!off", "!no" };
    private static readonly HashSet<string> FalseWords =
        new(StringComparer.OrdinalIgnoreCase) { "false", "off", "no", "!true", "!on", "!yes" };

    private readonly string _text;
    private readonly LiteralProperties _properties;
    private int _at;
    private int _depth;
    private bool _isUnreadable;

    private LiteralCondition(string text, LiteralProperties properties)
    {
        _text = text;
        _properties = properties;
    }

    /// <summary>Determines whether a condition holds; null when only a build knows.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="properties">The properties that are known at the condition.</param>
    /// <exception cref="DeclarationException">A value exceeds a limit.</exception>
    public static bool? Evaluate(string text, LiteralProperties properties)
    {
        if (text.Trim().Length == 0)
            return true;
        var condition = new LiteralCondition(text, properties);
        bool? holds = condition.Any();
        condition.SkipBlanks();
        return condition._isUnreadable || condition._at < text.Length ? null : holds;
    }

    private bool? Any()
    {
        bool? holds = All();
        while (!_isUnreadable && TakeWord("or"))
        {
            bool? other = All();
            holds = holds == true || other == true ? true : holds is null || other is null ? null : false;
        }

        return holds;
    }

    private bool? All()
    {
        bool? holds = One();
        while (!_isUnreadable && TakeWord("and"))
        {
            bool? other = One();
            holds = holds == false || other == false ? false : holds is null || other is null ? null : true;
        }

        return holds;
    }

    private bool? One()
    {
        if (++_depth > DeepestNesting)
            return Unreadable();
        bool? holds = Take('!') ? !One() : Take('(') ? InParentheses() : Comparison();
        _depth--;
        return holds;
    }

    private bool? InParentheses()
    {
        bool? holds = Any();
        return Take(')') ? holds : Unreadable();
    }

    private bool? Comparison()
    {
        string? left = Value();
        bool isEqual = Take("==");
        if (!isEqual && !Take("!="))
            return left is null ? null : TrueWords.Contains(left) ? true : FalseWords.Contains(left) ? false : null;
        string? right = Value();
        return left is null || right is null ? null : isEqual ? AreEqual(left, right) : !AreEqual(left, right);
    }

    // As MSBuild compares: numbers, then truth values, then text without case.
    private static bool? AreEqual(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
            return true;
        if (IsLikeNumber(left) && IsLikeNumber(right))
            return TryInteger(left, out long one) && TryInteger(right, out long other) ? one == other : null;
        if (Truth(left) is { } first && Truth(right) is { } second)
            return first == second;
        return false;
    }

    private static bool? Truth(string text) => TrueWords.Contains(text) ? true : FalseWords.Contains(text) ? false : null;

    private static bool IsLikeNumber(string text) => text.Length > 0 && (char.IsDigit(text[0]) || text[0] is '+' or '-' or '.');

    private static bool TryInteger(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    // Null when only a build knows it.
    private string? Value()
    {
        SkipBlanks();
        int start = _at;
        if (_at < _text.Length && _text[_at] == '\'')
        {
            int end = _text.IndexOf('\'', _at + 1);
            if (end < 0)
                return NoValue();
            _at = end + 1;
            return Expanded(_text.Substring(start + 1, end - start - 1));
        }

        if (_at + 1 < _text.Length && _text[_at] == '$' && _text[_at + 1] == '(')
        {
            int end = _text.IndexOf(')', _at);
            if (end < 0)
                return NoValue();
            _at = end + 1;
            return Expanded(_text.Substring(start, _at - start));
        }

        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '.' or '-' or '+'))
            _at++;

        // A function such as Exists looks at the file system of the build.
        SkipBlanks();
        return _at == start || (_at < _text.Length && _text[_at] == '(') ? NoValue() : _text.Substring(start, _at - start).TrimEnd();
    }

    private string? Expanded(string text) => _properties.TryExpand(text, out string value) ? value : null;

    private string? NoValue()
    {
        _isUnreadable = true;
        return null;
    }

    private bool? Unreadable()
    {
        _isUnreadable = true;
        return null;
    }

    private bool Take(char character)
    {
        SkipBlanks();
        if (_at >= _text.Length || _text[_at] != character || (character == '!' && _at + 1 < _text.Length && _text[_at + 1] == '='))
            return false;
        _at++;
        return true;
    }

    private bool Take(string characters)
    {
        SkipBlanks();
        if (string.CompareOrdinal(_text, _at, characters, 0, characters.Length) != 0)
            return false;
        _at += characters.Length;
        return true;
    }

    private bool TakeWord(string word)
    {
        SkipBlanks();
        int end = _at + word.Length;
        if (string.Compare(_text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0
            || (end < _text.Length && char.IsLetterOrDigit(_text[end])))
            return false;
        _at = end;
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }
}
