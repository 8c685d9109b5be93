using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using WorkspaceSdk.Tool.Options;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>The arguments with the expressions of a search.</summary>
internal sealed class SearchExpression
{
    private readonly Argument<string?> _regex = new("REGEX")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A .NET regular expression, matched against each line. With --regexp it is the first PATH.",
    };
    private readonly Option<string[]> _further = OptionFactory.List(
        "--regexp", "REGEX", "An expression; of several any may match. For one that begins with '-' too. May be repeated.", "-e");
    private readonly Option<bool> _literal = OptionFactory.Flag("--fixed-strings", "Take REGEX for plain text.", "-F");
    private readonly Option<bool> _words = OptionFactory.Flag("--word-regexp", "Match only whole words.", "-w");
    private readonly Option<bool> _lines = OptionFactory.Flag("--line-regexp", "Match only whole lines.", "-x");
    private readonly Option<bool> _invert = OptionFactory.Flag("--invert-match", "Show the lines that do not match.", "-v");
    private readonly Option<bool> _multiline = OptionFactory.Flag(
        "--multiline", "Find matches that span several lines, and show all of their lines. Each line end is \\n.", "-U");
    private readonly Option<bool> _dotAll = OptionFactory.Flag(
        "--multiline-dotall", "With --multiline, let '.' match the ends of lines too.");
    private readonly CaseOptions _caseSensitivity = new(
        "How REGEX is compared; with 'smart' case counts when it holds an upper-case letter.", "-S");

    /// <summary>Adds the argument, which comes before those for paths.</summary>
    public void AddTo(Command command)
    {
        command.Add(_regex);
        foreach (Option option in new Option[] { _further, _literal, _words, _lines, _invert, _multiline, _dotAll })
            command.Add(option);
        _caseSensitivity.AddTo(command);
        command.Validators.Add(Validate);
    }

    /// <summary>Gets the first argument if it is a path, because an option has the expression.</summary>
    public IEnumerable<string> PathBefore(ParseResult parse) =>
        parse.GetValue(_further)!.Length > 0 && parse.GetValue(_regex) is { } path ? [path] : [];

    /// <summary>Gets the option for matches that span several lines.</summary>
    public Option<bool> Multiline => _multiline;

    /// <summary>Gets the literal text to search for; null when an expression is needed.</summary>
    public string? Text(ParseResult parse)
    {
        string[] texts = Texts(parse);
        bool isPlain = texts.Length == 1 && IsLiteral(parse, texts[0]) && !IgnoresCase(parse, texts);
        return isPlain && !parse.GetValue(_words) && !parse.GetValue(_lines) && !parse.GetValue(_invert) ? texts[0] : null;
    }

    /// <summary>Gets the expression to search for.</summary>
    public Regex Expression(ParseResult parse)
    {
        string[] texts = Texts(parse);
        IEnumerable<string> sources = texts.Select(text => IsLiteral(parse, text) ? Regex.Escape(text) : text);
        if (parse.GetValue(_words) || parse.GetValue(_lines))
            sources = sources.Select(source => RegexArgument.Whole(source, parse.GetValue(_lines)));
        string[] all = [.. sources];
        string one = all.Length == 1 ? all[0] : string.Join('|', all.Select(RegexArgument.Group));
        return RegexArgument.Create(parse.GetValue(_invert) ? RegexArgument.Inverse(one) : one, Options(parse, texts));
    }

    private RegexOptions Options(ParseResult parse, string[] texts)
    {
        RegexOptions options = IgnoresCase(parse, texts) ? RegexOptions.IgnoreCase : RegexOptions.None;
        if (!parse.GetValue(_multiline))
            return options;
        return options | RegexOptions.Multiline | (parse.GetValue(_dotAll) ? RegexOptions.Singleline : RegexOptions.None);
    }

    private void Validate(CommandResult result)
    {
        if (result.GetValue(_multiline) && result.GetValue(_invert))
            result.AddError("--multiline finds matches and not lines, so it cannot be combined with --invert-match.");
        // The result and not the value: reading a missing value throws.
        OptionResult? further = result.GetResult(_further);
        string[] texts = further is { Implicit: false } ? [.. further.Tokens.Select(static token => token.Value)]
            : result.GetValue(_regex) is { } text ? [text] : [];
        if (texts.Length == 0 && further is not { Implicit: false })
            result.AddError($"'search' needs REGEX. {_regex.Description}");
        foreach (string each in texts)
        {
            if (each.Length == 0)
                result.AddError("REGEX is empty, which every line matches.");
            else if (!result.GetValue(_literal) && !RegexArgument.IsValid(each, out string error))
                result.AddError(error);
        }
    }

    private string[] Texts(ParseResult parse) => parse.GetValue(_further) is { Length: > 0 } further ? further : [parse.GetValue(_regex)!];

    // An expression without special characters is literal text.
    private bool IsLiteral(ParseResult parse, string text) => parse.GetValue(_literal) || Regex.Escape(text) == text;

    private bool IgnoresCase(ParseResult parse, string[] texts)
    {
        CaseSensitivity sensitivity = _caseSensitivity.Chosen(parse);
        return texts.All(text => RegexArgument.IgnoresCase(text, IsLiteral(parse, text), sensitivity));
    }
}
