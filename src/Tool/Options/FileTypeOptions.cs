using System.CommandLine;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The options that choose files by their kind: <c>--type</c> and <c>--type-not</c>.</summary>
internal sealed class FileTypeOptions
{
    private readonly Option<string[]> _types = Create(
        "--type", "Only files of this kind, for example cs, md or json. May be repeated.", "-t");
    private readonly Option<string[]> _without = Create("--type-not", "No files of this kind. May be repeated.", "-T");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_types);
        command.Add(_without);
    }

    /// <summary>Gets the filter for names of files; null when the options were not given.</summary>
    public Func<FileEntry, bool>? Filter(ParseResult parse)
    {
        GlobSet? types = Globs(parse.GetValue(_types)!), without = Globs(parse.GetValue(_without)!);
        if (types is null && without is null)
            return null;
        return entry => types?.IsMatch(entry.Name) != false && without?.IsMatch(entry.Name) != true;
    }

    private static GlobSet? Globs(string[] names) => names.Length == 0
        ? null
        : GlobSet.Parse(
            names.SelectMany(ListArgument.Split).SelectMany(FileTypes.Globs).Distinct(StringComparer.Ordinal),
            new GlobOptions { IncludeHidden = true });

    private static Option<string[]> Create(string name, string description, string alias)
    {
        Option<string[]> option = OptionFactory.List(name, "TYPE", description, alias);
        option.CompletionSources.Add([.. FileTypes.Names]);
        option.Validators.Add(result =>
        {
            foreach (string text in result.Tokens.SelectMany(static token => ListArgument.Split(token.Value).DefaultIfEmpty(""))
                .Where(static text => !FileTypes.Contains(text)))
            {
                result.AddError(
                    $"'{text}' is no kind of files for {name}: it takes {string.Join(", ", FileTypes.Names)}. "
                    + "--ext EXT takes any extension.");
            }
        });
        return option;
    }
}
