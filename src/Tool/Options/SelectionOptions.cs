using System.CommandLine;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The options that say which entries are looked at.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string?> root = CreateRoot("The directory to start in; results are relative to it. The default is the current directory.");
    private readonly Option<string[]> excludes = OptionFactory.List("--exclude", "PATTERN", "Leave out what the pattern matches, and all below it. May be repeated.");
    private readonly Option<string[]> extensions = OptionFactory.List("--ext", "EXT", "Only names that end in .EXT. May be repeated.").NotEmpty();
    private readonly Option<bool> hidden = OptionFactory.Flag("--hidden", "Let wildcards match names that begin with a dot. '.git' is never entered.");
    private readonly Option<bool> noIgnore = OptionFactory.Flag("--no-ignore", "Do not honour .gitignore and .ignore files.");
    private readonly Option<bool> gitExcludes = OptionFactory.Flag("--git-excludes", "Honour git's info/exclude and the user's own ignore file too. Needs git.");
    private readonly Option<string[]> ignoreFiles = OptionFactory.List("--ignore-file", "FILE", "Honour the rules of this file too, weaker than those in the tree. May be repeated.").TakesPath("a file of ignore rules");
    private readonly Option<bool> follow = OptionFactory.Flag("--follow", "Follow links.");
    private readonly Option<bool> sameFileSystem = OptionFactory.Flag("--same-file-system", "Do not enter directories on another file system. Linux only.");
    private readonly Option<Given<int>?> minDepth = OptionFactory.Number("--min-depth", 0, "Only entries at least this deep; entries directly in the root are 1 deep.");
    private readonly Option<Given<int>?> maxDepth = OptionFactory.Number("--max-depth", 0, "Only entries at most this deep; deeper directories are not opened.");
    private readonly Option<Given<long>?> minSize = CreateSize("--min-size", "Only files of at least this size: 512, 1k, 10M (powers of 1000), 1Ki, 10Mi (of 1024).");
    private readonly Option<Given<long>?> maxSize = CreateSize("--max-size", "Only files of at most this size.");
    private readonly Option<Given<DateTimeOffset>?> changedWithin = CreateTime("--changed-within", "Only what was last written since: 90s, 5m, 2h, 1d, 1w, 1mo, 1y ago, a date, or an RFC 3339 time.");
    private readonly Option<Given<DateTimeOffset>?> changedBefore = CreateTime("--changed-before", "Only what was last written before.");
    private readonly Option<Given<DateTimeOffset>?> accessedWithin = CreateTime("--accessed-within", "Only what was last read since, as far as the file system keeps that.");
    private readonly Option<Given<DateTimeOffset>?> accessedBefore = CreateTime("--accessed-before", "Only what was last read before.");
    private readonly Option<Given<DateTimeOffset>?> createdWithin = CreateTime("--created-within", "Only what was made since.");
    private readonly Option<Given<DateTimeOffset>?> createdBefore = CreateTime("--created-before", "Only what was made before.");
    private readonly Option<Given<int>?> threads = OptionFactory.Number("--threads", 1, "How many threads read directories. The default suits the machine.");

    /// <summary>The option that says where to start.</summary>
    public static Option<string?> CreateRoot(string description) => new Option<string?>("--root") { Description = description, HelpName = "DIR" }.TakesPath("a directory");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        AddPlacesTo(command);
        foreach (Option option in new Option[] { follow, sameFileSystem, minSize, maxSize, changedWithin, changedBefore, accessedWithin, accessedBefore, createdWithin, createdBefore, threads })
            command.Add(option);
    }

    /// <summary>Adds those that decide about an entry whatever it is called.</summary>
    public void AddRulesTo(Command command)
    {
        foreach (Option option in new Option[] { hidden, noIgnore, gitExcludes, ignoreFiles, follow })
            command.Add(option);
    }

    /// <summary>Adds those that say where entries are and what they are called.</summary>
    public void AddPlacesTo(Command command)
    {
        foreach (Option option in new Option[] { root, excludes, extensions, hidden, noIgnore, gitExcludes, ignoreFiles, minDepth, maxDepth })
            command.Add(option);
    }

    /// <summary>The directory to start in.</summary>
    public StartingPoint Start(ParseResult parse) => StartingPoint.Open(parse.GetValue(root));

    /// <summary>The query for patterns.</summary>
    /// <exception cref="GlobSyntaxException">A pattern breaks the language.</exception>
    public FileQuery Query(ParseResult parse, StartingPoint start, IEnumerable<string> patterns, bool wholePath) => new()
    {
        Directory = start.Directory,
        Patterns = [.. patterns.Select(pattern => PatternText.Include(pattern, wholePath))],
        Excludes = [.. parse.GetValue(excludes)!.SelectMany(pattern => PatternText.Exclude(pattern, wholePath))],
        Extensions = parse.GetValue(extensions)!,
        IncludeHidden = parse.GetValue(hidden),
        RespectIgnoreFiles = !parse.GetValue(noIgnore),
        UseDotIgnoreFiles = !parse.GetValue(noIgnore),
        UseGitExcludes = parse.GetValue(gitExcludes),
        IgnoreFiles = [.. parse.GetValue(ignoreFiles)!.Select(Path.GetFullPath)],
        FollowLinks = parse.GetValue(follow),
        SameFileSystem = parse.GetValue(sameFileSystem),
        MinDepth = parse.Given(minDepth),
        MaxDepth = parse.Given(maxDepth),
        MinSize = parse.Given(minSize),
        MaxSize = parse.Given(maxSize),
        ChangedWithin = parse.Given(changedWithin),
        ChangedBefore = parse.Given(changedBefore),
        AccessedWithin = parse.Given(accessedWithin),
        AccessedBefore = parse.Given(accessedBefore),
        CreatedWithin = parse.Given(createdWithin),
        CreatedBefore = parse.Given(createdBefore),
        Threads = parse.Given(threads),
    };

    private static Option<Given<long>?> CreateSize(string name, string description) =>
        OptionFactory.Parsed<long>(name, "SIZE", description, SizeText.TryParse, "a size such as 512, 1k, 10M or 1Ki");

    private static Option<Given<DateTimeOffset>?> CreateTime(string name, string description) => OptionFactory.Parsed(
        name,
        "TIME",
        description,
        (string text, out DateTimeOffset time) => TimeText.TryParse(text, DateTimeOffset.Now, out time),
        "90s, 5m, 2h, 1d, 1w, 1mo or 1y, a date such as 2026-01-31, or an RFC 3339 time");
}
