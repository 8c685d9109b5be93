using System.Buffers;
using System.Numerics;

namespace WorkspaceSdk.Tool.Terminal;

/// <summary>
/// Represents the colours of entries: by kind, and of files by the end of their names. They come from <c>LS_COLORS</c>, as
/// <c>dircolors</c> writes it.
/// </summary>
internal sealed class EntryColors
{
    /// <summary>The most characters of the variable that are read.</summary>
    public const int MaxLength = 256 * 1024;

    /// <summary>The most characters of a colour or an ending. Longer ones are left out.</summary>
    public const int MaxPartLength = 64;

    // The value for links that have the colour of their target.
    private const string AsTarget = "target";

    // The usual colours of other tools.
    private const string StandardText = "di=1;34:ln=36:ex=1;32:pi=33:so=1;35:bd=1;33:cd=1;33";

    private static readonly SearchValues<char> ColorCharacters = SearchValues.Create("0123456789;");

    // In the order of EntryKind.
    private static readonly string[] Names = ["fi", "ex", "su", "sg", "di", "st", "ow", "tw", "ln", "or", "pi", "so", "bd", "cd"];

    private readonly string[] _kinds = new string[Names.Length];
    private readonly Dictionary<string, string> _endings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _endingsOfAnyCase = new(StringComparer.OrdinalIgnoreCase);

    // A bit for each length of an ending, the lowest for 1.
    private ulong _lengths;

    private EntryColors()
    {
    }

    /// <summary>Gets no colours.</summary>
    public static EntryColors None { get; } = new();

    /// <summary>Gets the default colours.</summary>
    public static EntryColors Standard { get; } = Parse("");

    /// <summary>Gets whether a link has the colour of its target.</summary>
    public bool LinksAreAsTargets { get; private set; }

    /// <summary>Gets whether there are colours.</summary>
    public bool Any { get; private set; }

    /// <summary>Reads the variable. A part that names no colour is left out, so no value of it reaches a terminal unchecked.</summary>
    /// <param name="text">Parts such as <c>di=01;34</c> and <c>*.tar=01;31</c>, with <c>:</c> between them.</param>
    public static EntryColors Parse(string text)
    {
        var colors = new EntryColors();
        colors.Add(StandardText);
        // Cuts between two parts: a part of a part could be a valid one.
        colors.Add(text.Length <= MaxLength ? text : text[..(text.LastIndexOf(':', MaxLength) + 1)]);
        return colors;
    }

    /// <summary>Determines whether a kind has a colour of its own.</summary>
    public bool Has(EntryKind kind) => Of(kind).Length > 0;

    /// <summary>Returns the escape sequence for the colour of a kind; empty for no colour.</summary>
    public string Of(EntryKind kind) => _kinds[(int)kind] ?? "";

    /// <summary>
    /// Returns the escape sequence for the colour of a file by its name. The longest matching suffix counts, and the suffix in the same
    /// case before others.
    /// </summary>
    public string OfFile(ReadOnlySpan<char> name)
    {
        for (ulong left = _lengths; left != 0;)
        {
            int length = BitOperations.Log2(left) + 1;
            left &= ~(1UL << (length - 1));
            if (length > name.Length)
                continue;
            ReadOnlySpan<char> end = name[^length..];
            if (_endings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(end, out string? color)
                || _endingsOfAnyCase.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(end, out color))
                return color;
        }

        return Of(EntryKind.File);
    }

    private void Add(ReadOnlySpan<char> text)
    {
        foreach (Range range in text.Split(':'))
        {
            ReadOnlySpan<char> part = text[range];
            int end = part.LastIndexOf('=');
            if (end > 0)
                Add(part[..end], part[(end + 1)..]);
        }
    }

    private void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        bool isTarget = name is "ln" && value is AsTarget;
        if (isTarget || (name is "ln" && IsColor(value)))
            LinksAreAsTargets = isTarget;
        if (!IsColor(value))
            return;
        string color = value.TrimStart('0').IsEmpty ? "" : $"\e[{value}m";
        if (name[0] != '*')
        {
            for (int kind = 0; kind < Names.Length; kind++)
            {
                if (!name.SequenceEqual(Names[kind]))
                    continue;
                _kinds[kind] = color;
                Any = true;
            }

            return;
        }

        string ending = name[1..].ToString();
        if (ending.Length is 0 or > MaxPartLength)
            return;
        _endings[ending] = color;
        _endingsOfAnyCase[ending] = color;
        _lengths |= 1UL << (ending.Length - 1);
    }

    private static bool IsColor(ReadOnlySpan<char> value) =>
        value.Length is > 0 and <= MaxPartLength && !value.ContainsAnyExcept(ColorCharacters);
}
