using System.CommandLine;
using System.CommandLine.Parsing;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The options that lay results out for people: <c>--list-details</c> and <c>--tree</c>.</summary>
internal sealed class LayoutOptions
{
    private readonly Option<bool> _details = OptionFactory.Flag(
        "--list-details", "Show mode, size, time of the last change and path of each result, and the target of a link.", "-l");
    private readonly Option<bool> _tree = OptionFactory.Flag("--tree", "Show results as a tree, with the directories that hold them.");

    /// <summary>Gets the options.</summary>
    public Option<bool>[] All => [_details, _tree];

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="results">The other options that say how results are shown.</param>
    public void AddTo(Command command, ResultOptions results)
    {
        command.Add(_details);
        command.Add(_tree);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_details) && result.GetValue(_tree))
                result.AddError("--list-details and --tree cannot be combined.");
            foreach (Option<bool> layout in All.Where(result.GetValue))
            {
                foreach (Option<bool> other in results.ForPrograms.Where(result.GetValue))
                    result.AddError($"{layout.Name} is for people, so it cannot be combined with {other.Name}, which is for programs.");
            }

            if (!result.GetValue(_tree))
                return;
            foreach (Option order in results.Orders.Where(order => IsGiven(result, order)))
                result.AddError($"--tree has an order of its own, so it cannot be combined with {order.Name}.");
        });
    }

    /// <summary>Returns the layout that is wanted.</summary>
    public EntryLayout Chosen(ParseResult parse) =>
        parse.GetValue(_tree) ? EntryLayout.Tree : parse.GetValue(_details) ? EntryLayout.Details : EntryLayout.Paths;

    private static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };
}

/// <summary>Specifies how found entries are laid out.</summary>
internal enum EntryLayout
{
    /// <summary>A path a line.</summary>
    Paths,

    /// <summary>A line with columns before the path.</summary>
    Details,

    /// <summary>A tree of names.</summary>
    Tree,
}
