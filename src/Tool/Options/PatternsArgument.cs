using System.CommandLine;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The argument <c>PATTERN</c>: one pattern if paths follow it, else several.</summary>
internal sealed class PatternsArgument
{
    private readonly Argument<string[]>? _several;
    private readonly Argument<string?>? _one;

    /// <summary>Creates the argument.</summary>
    /// <param name="takesSeveral">Whether several patterns can be given.</param>
    public PatternsArgument(bool takesSeveral)
    {
        if (takesSeveral)
        {
            _several = new Argument<string[]>("PATTERN")
            {
                Arity = ArgumentArity.ZeroOrMore,
                Description = "Globs, any of which must match; none means everything.",
            };
        }
        else
        {
            _one = new Argument<string?>("PATTERN")
            {
                Arity = ArgumentArity.ZeroOrOne,
                Description = "A glob; '.' or none means everything. More are given by --glob.",
            };
        }
    }

    /// <summary>Adds the argument to a command.</summary>
    public void AddTo(Command command) => command.Add((Argument?)_several ?? _one!);

    /// <summary>Gets the patterns; none for everything.</summary>
    public IEnumerable<string> Given(ParseResult parse)
    {
        if (_several is not null)
            return parse.GetValue(_several)!;
        // Users of fd write '.' for everything. As a glob it would match no name.
        return parse.GetValue(_one!) is { } pattern and not "." ? [pattern] : [];
    }
}
