using System.CommandLine;
using WorkspaceSdk.Tool.Options;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>The option that selects types of entries.</summary>
internal sealed class EntryTypeOption
{
    private readonly Option<string[]> _option = OptionFactory
        .List("--type", "f|d|l|x", "Only files, directories, links, or executable files. May be repeated; the default is all.", "-t")
        .Among(["f", "d", "l", "x"], "file", "dir", "directory", "link", "symlink", "executable");

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_option);

    /// <summary>Returns the selected types.</summary>
    public FileEntryTypes Types(ParseResult parse) => parse.GetValue(_option) is { Length: > 0 } letters
        ? letters.Aggregate(FileEntryTypes.None, static (types, letter) => types | TypeOf(letter))
        : FileEntryTypes.All;

    /// <summary>Determines whether files must be executable.</summary>
    public bool ExecutablesOnly(ParseResult parse) =>
        parse.GetValue(_option) is { } letters
        && letters.Any(static letter => letter[0] is 'x' or 'e')
        && !letters.Any(static letter => letter[0] == 'f');

    private static FileEntryTypes TypeOf(string letter) => letter[0] switch
    {
        'd' => FileEntryTypes.Directory,
        'l' or 's' => FileEntryTypes.Link,
        _ => FileEntryTypes.File,
    };
}
