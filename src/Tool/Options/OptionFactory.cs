using System.CommandLine;
using System.CommandLine.Parsing;

namespace WorkspaceSdk.Tool.Options;

/// <summary>Creates options of the common kinds.</summary>
internal static class OptionFactory
{
    /// <summary>Reads a value from text.</summary>
    public delegate bool TryParse<T>(string text, out T value);

    /// <summary>Creates an option without a value.</summary>
    public static Option<bool> Flag(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>Creates an option that may be repeated, with one value each.</summary>
    public static Option<string[]> List(string name, string value, string description, params string[] aliases) =>
        new(name, aliases)
        {
            Description = description,
            HelpName = value,
            DefaultValueFactory = static _ => [],
            AllowMultipleArgumentsPerToken = false,
            Arity = ArgumentArity.OneOrMore
        };

    /// <summary>Creates an option with a whole number that is not below a bound.</summary>
    public static Option<OptionalValue<int>?> Number(string name, int least, string description, params string[] aliases) => Parsed(
        name,
        "N",
        description,
        (string text, out int value) => int.TryParse(text, out value) && value >= least,
        $"a whole number from {least}",
        aliases);

    /// <summary>Creates an option whose text a function reads.</summary>
    public static Option<OptionalValue<T>?> Parsed<T>(
        string name, string value, string description, TryParse<T> parse, string expected, params string[] aliases)
        where T : struct => new(name, aliases)
        {
            Description = description,
            HelpName = value,
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (parse(text, out T read))
                    return new OptionalValue<T>(read);
                result.AddError($"'{text}' is no value for {name}: it takes {expected}.");
                return null;
            },
        };

    /// <summary>Creates an option that takes one of the names of an enumeration, in lower case.</summary>
    public static Option<string> Choice(string name, Enum standard, string description)
    {
        string[] words = [.. Enum.GetNames(standard.GetType()).Select(static text => text.ToLowerInvariant())];
        string standardWord = standard.ToString().ToLowerInvariant();
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => standardWord
        };
        return option.Among(words);
    }

    /// <summary>Makes an option refuse an empty text.</summary>
    public static Option<T> NotEmpty<T>(this Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(static token => token.Value.Length == 0))
                result.AddError($"The value of {option.Name} is empty: it takes {option.HelpName}.");
        });
        return option;
    }

    /// <summary>Makes an option take only these words.</summary>
    public static Option<T> Among<T>(this Option<T> option, params string[] words) => option.Among(words, []);

    /// <summary>Makes an option take only these words.</summary>
    /// <param name="option">The option.</param>
    /// <param name="words">The words that help and errors name.</param>
    /// <param name="others">Further words of other tools that are accepted too.</param>
    public static Option<T> Among<T>(this Option<T> option, string[] words, params string[] others)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (string text in result.Tokens.Select(static token => token.Value).Except(words).Except(others))
                result.AddError($"'{text}' is no value for {option.Name}: it takes {string.Join(", ", words[..^1])} or {words[^1]}.");
        });
        return option;
    }

    /// <summary>Returns the chosen value.</summary>
    public static T Chosen<T>(this ParseResult parse, Option<string> choice)
        where T : struct, Enum => (T)Enum.Parse(typeof(T), parse.GetValue(choice)!, ignoreCase: true);

    /// <summary>Determines which of two opposite flags was given last.</summary>
    /// <returns>True for the first of them; null when neither was given.</returns>
    public static bool? IsLast(this ParseResult parse, Option<bool> yes, Option<bool> no) => parse.Tokens
        .Where(static token => token.Type == TokenType.Option)
        .Select(token => Has(yes, token.Value) ? true : Has(no, token.Value) ? false : (bool?)null)
        .LastOrDefault(static given => given is not null);

    /// <summary>Returns the given value; null when the option was not given.</summary>
    public static T? Given<T>(this ParseResult parse, Option<OptionalValue<T>?> option)
        where T : struct => parse.GetValue(option)?.Value;

    private static bool Has(Option option, string name) => option.Name == name || option.Aliases.Contains(name);
}
