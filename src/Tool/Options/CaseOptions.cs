using System.CommandLine;
using System.CommandLine.Parsing;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The options for case sensitivity. The last one wins, as in fd and rg.</summary>
internal sealed class CaseOptions
{
    private const string Case = "--case", Sensitive = "--case-sensitive", Insensitive = "--ignore-case", Smart = "--smart-case";

    private readonly Option<string> _case;
    private readonly Option<bool>[] _flags;

    /// <summary>Creates the options.</summary>
    /// <param name="description">The description of <c>--case</c>.</param>
    /// <param name="smart">The short name of <c>--smart-case</c>; none if that letter has another meaning.</param>
    public CaseOptions(string description, params string[] smart)
    {
        _case = OptionFactory.Choice(Case, CaseSensitivity.Sensitive, description);
        _flags =
        [
            OptionFactory.Flag(Sensitive, "The same as --case sensitive.", "-s"),
            OptionFactory.Flag(Insensitive, "The same as --case insensitive.", "-i"),
            OptionFactory.Flag(Smart, "The same as --case smart.", smart),
        ];
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_case);
        foreach (Option<bool> flag in _flags)
            command.Add(flag);
    }

    /// <summary>Gets the chosen value.</summary>
    public CaseSensitivity Chosen(ParseResult parse)
    {
        var chosen = CaseSensitivity.Sensitive;
        foreach (Token token in parse.Tokens)
        {
            if (token.Type != TokenType.Option)
                continue;
            chosen = token.Value switch
            {
                Case => parse.Chosen<CaseSensitivity>(_case),
                Sensitive or "-s" => CaseSensitivity.Sensitive,
                Insensitive or "-i" => CaseSensitivity.Insensitive,
                Smart => CaseSensitivity.Smart,
                _ when _flags[2].Aliases.Contains(token.Value) => CaseSensitivity.Smart,
                _ => chosen,
            };
        }

        return chosen;
    }
}
