using System.CommandLine;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The option <c>--size</c>, as in fd: <c>+10k</c> is at least, <c>-1M</c> at most, <c>512</c> exactly.</summary>
internal sealed class SizeRangeOption
{
    private readonly Option<string[]> _option = OptionFactory.List(
        "--size", "[+-]SIZE", "Only files of at least (+10k), at most (-1M) or exactly (512) this size. May be repeated.", "-S");

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command)
    {
        _option.Validators.Add(static result =>
        {
            foreach (string text in result.Tokens.Select(static token => token.Value).Where(static text => !TryParse(text, out _, out _)))
                result.AddError($"'{text}' is no value for --size: it takes a size such as +10k, -1M or 512.");
        });
        command.Add(_option);
    }

    /// <summary>Adds the bounds to a query.</summary>
    public FileQuery Restrict(ParseResult parse, FileQuery query)
    {
        long? least = query.MinSize, most = query.MaxSize;
        foreach (string text in parse.GetValue(_option)!)
        {
            _ = TryParse(text, out long? minimum, out long? maximum);
            least = least is null || minimum > least ? minimum ?? least : least;
            most = most is null || maximum < most ? maximum ?? most : most;
        }

        return least == query.MinSize && most == query.MaxSize ? query : new FileQuery(query) { MinSize = least, MaxSize = most };
    }

    private static bool TryParse(string text, out long? least, out long? most)
    {
        bool isKnown = SizeArgument.TryParse(text.Length > 0 && text[0] is ('+' or '-') ? text[1..] : text, out long size);
        least = text.StartsWith('-') ? null : size;
        most = text.StartsWith('+') ? null : size;
        return isKnown;
    }
}
