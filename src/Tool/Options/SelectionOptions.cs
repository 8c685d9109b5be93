using System.CommandLine;

namespace WorkspaceSdk.Tool.Options;

/// <summary>The options that select entries.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string?> _root = CreateRoot(
        "The directory to start in; results are relative to it. The default is the current directory.");
    private readonly Option<string[]> _excludes = OptionFactory.List(
        "--exclude", "PATTERN",
        "Leave out entries that the pattern matches, and all below them. May be repeated, or several with commas.", "-E")
        .NotEmpty();
    private readonly Option<string[]> _globs = OptionFactory.List(
        "--glob", "PATTERN", "One more PATTERN. '!PATTERN' is the same as --exclude PATTERN. May be repeated.", "-g");
    private readonly Option<string[]> _extensions;
    private readonly Option<bool> _hidden;
    private readonly Option<bool> _noIgnore;
    private readonly Option<bool> _unrestricted;
    private readonly Option<bool> _gitExcludes = OptionFactory.Flag(
        "--git-excludes", "Obey git's info/exclude, the user's own ignore file and core.ignoreCase too. Needs git.");
    private readonly Option<string[]> _ignoreFiles = OptionFactory.List(
        "--ignore-file", "FILE", "Obey the rules of this file too; rules in the tree override them. May be repeated.")
        .TakesPath("a file of ignore rules");
    private readonly Option<bool> _follow = OptionFactory.Flag("--follow", "Follow links.", "-L");
    private readonly Option<bool> _sameFileSystem = OptionFactory.Flag(
        "--same-file-system", "Do not enter directories on another file system. Linux only.", "--one-file-system");
    private readonly Option<OptionalValue<int>?> _minDepth = OptionFactory.Number(
        "--min-depth", 0, "Only entries at least this deep; entries directly in the root are 1 deep.");
    private readonly Option<OptionalValue<int>?> _maxDepth = OptionFactory.Number(
        "--max-depth", 0, "Only entries at most this deep; deeper directories are not opened.", "-d");
    private readonly Option<OptionalValue<long>?> _minSize = CreateSize(
        "--min-size", "Only files of at least this size: 512, 1k, 10M (powers of 1000), 1Ki, 10Mi (of 1024).");
    private readonly Option<OptionalValue<long>?> _maxSize = CreateSize("--max-size", "Only files of at most this size.");
    private readonly Option<OptionalValue<DateTimeOffset>?> _changedWithin = CreateTime(
        "--changed-within", "Only entries written after TIME: 90s, 5m, 2h, 1d, 1w, 1mo, 1y ago, a date, or an RFC 3339 time.");
    private readonly Option<OptionalValue<DateTimeOffset>?> _changedBefore = CreateTime(
        "--changed-before", "Only entries last written before TIME.");
    private readonly Option<OptionalValue<DateTimeOffset>?> _accessedWithin = CreateTime(
        "--accessed-within", "Only entries read after TIME, if the file system keeps that.");
    private readonly Option<OptionalValue<DateTimeOffset>?> _accessedBefore = CreateTime(
        "--accessed-before", "Only entries last read before TIME.");
    private readonly Option<OptionalValue<DateTimeOffset>?> _createdWithin = CreateTime(
        "--created-within", "Only entries created after TIME.");
    private readonly Option<OptionalValue<DateTimeOffset>?> _createdBefore = CreateTime(
        "--created-before", "Only entries created before TIME.");
    private readonly Option<OptionalValue<int>?> _threads = OptionFactory.Number(
        "--threads", 1, "The number of threads that read directories. The default suits the machine.", "-j");
    private readonly ChangedSinceOption _changedSince = new();
    private readonly bool _isSearch;

    /// <summary>Creates the options with the short names of fd, or of rg for a search.</summary>
    /// <param name="isSearch">Whether the options are for a search.</param>
    public SelectionOptions(bool isSearch = false)
    {
        _isSearch = isSearch;
        _extensions = OptionFactory
            .List("--ext", "EXT", "Only names that end in .EXT. May be repeated, or several with commas.", Names("-e", "--extension"))
            .NotEmpty();
        _hidden = OptionFactory.Flag(
            "--hidden", "Let wildcards match names that begin with a dot. '.git' is never entered.", isSearch ? "-." : "-H");
        _noIgnore = OptionFactory.Flag("--no-ignore", "Do not obey .gitignore and .ignore files.", Names("-I"));
        _unrestricted = OptionFactory.Flag(
            "--unrestricted", isSearch ? "The same as --no-ignore; twice (-uu), --hidden too." : "The same as --hidden --no-ignore.", "-u");
    }

    /// <summary>Creates the option for the start directory.</summary>
    public static Option<string?> CreateRoot(string description) =>
        new Option<string?>("--root") { Description = description, HelpName = "DIR" }.TakesPath("a directory");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        AddPlacesTo(command);
        foreach (Option option in new Option[]
        {
            _follow, _sameFileSystem, _minSize, _maxSize, _changedWithin, _changedBefore, _accessedWithin, _accessedBefore, _createdWithin,
            _createdBefore, _threads
        })
            command.Add(option);
        _changedSince.AddTo(command);
    }

    /// <summary>Adds the options for all facts of an entry except its name.</summary>
    public void AddRulesTo(Command command)
    {
        foreach (Option option in new Option[] { _hidden, _noIgnore, _gitExcludes, _ignoreFiles, _follow })
            command.Add(option);
    }

    /// <summary>Adds the options for the place and the name of entries.</summary>
    public void AddPlacesTo(Command command)
    {
        foreach (Option option in new Option[]
        {
            _root, _globs, _excludes, _extensions, _hidden, _noIgnore, _unrestricted, _gitExcludes, _ignoreFiles, _minDepth, _maxDepth
        })
            command.Add(option);
    }

    /// <summary>Returns the start directory.</summary>
    public StartingPoint Start(ParseResult parse) => StartingPoint.Open(parse.GetValue(_root));

    /// <summary>Returns the absolute path of the start directory.</summary>
    public string BaseDirectory(ParseResult parse) => StartingPoint.Existing(parse.GetValue(_root));

    /// <summary>Returns the given number of threads; null when the option was not given.</summary>
    public int? Threads(ParseResult parse) => parse.Given(_threads);

    /// <summary>Returns the query for patterns.</summary>
    /// <exception cref="GlobSyntaxException">A pattern breaks the language.</exception>
    public FileQuery Query(ParseResult parse, StartingPoint start, IEnumerable<string> patterns, bool wholePath) => new()
    {
        StartDirectory = start.Directory,
        Places = start.Places,
        Patterns = [.. patterns.Concat(Globs(parse).Where(static glob => !IsExclude(glob)))
            .Select(pattern => PatternArgument.Include(pattern, wholePath))],
        Excludes = [.. parse.GetValue(_excludes)!.SelectMany(ListArgument.Split)
            .Concat(Globs(parse).Where(IsExclude).Select(static glob => glob[1..]))
            .SelectMany(pattern => PatternArgument.Exclude(pattern, wholePath))],
        Extensions = [.. parse.GetValue(_extensions)!.SelectMany(ListArgument.Split)],
        IncludeHidden = parse.GetValue(_hidden) || Unrestricted(parse) > (_isSearch ? 1 : 0),
        RespectIgnoreFiles = !parse.GetValue(_noIgnore) && Unrestricted(parse) == 0,
        UseDotIgnoreFiles = !parse.GetValue(_noIgnore) && Unrestricted(parse) == 0,
        UseGitExcludes = parse.GetValue(_gitExcludes),
        IgnoreFiles = [.. parse.GetValue(_ignoreFiles)!.Select(Path.GetFullPath)],
        FollowLinks = parse.GetValue(_follow),
        SameFileSystem = parse.GetValue(_sameFileSystem),
        MinDepth = parse.Given(_minDepth),
        MaxDepth = parse.Given(_maxDepth),
        MinSize = parse.Given(_minSize),
        MaxSize = parse.Given(_maxSize),
        ModifiedAfter = parse.Given(_changedWithin),
        ModifiedBefore = parse.Given(_changedBefore),
        AccessedAfter = parse.Given(_accessedWithin),
        AccessedBefore = parse.Given(_accessedBefore),
        CreatedAfter = parse.Given(_createdWithin),
        CreatedBefore = parse.Given(_createdBefore),
        Threads = parse.Given(_threads),
        Accepts = _changedSince.Filter(parse, start.Workspace),
    };

    /// <summary>Determines whether patterns are given by an option.</summary>
    public bool HasGlobs(ParseResult parse) => Globs(parse).Any(static glob => !IsExclude(glob));

    // The number of times the option was given.
    private int Unrestricted(ParseResult parse) => parse.GetResult(_unrestricted)?.IdentifierTokenCount ?? 0;

    private string[] Globs(ParseResult parse) => parse.GetResult(_globs) is null ? [] : parse.GetValue(_globs)!;

    private static bool IsExclude(string glob) => glob.Length > 1 && glob[0] == '!';

    private string[] Names(params string[] names) => _isSearch ? [] : names;

    private static Option<OptionalValue<long>?> CreateSize(string name, string description) =>
        OptionFactory.Parsed<long>(name, "SIZE", description, SizeArgument.TryParse, "a size such as 512, 1k, 10M or 1Ki");

    private static Option<OptionalValue<DateTimeOffset>?> CreateTime(string name, string description) => OptionFactory.Parsed(
        name,
        "TIME",
        description,
        (string text, out DateTimeOffset time) => TimeArgument.TryParse(text, DateTimeOffset.Now, out time),
        "90s, 5m, 2h, 1d, 1w, 1mo or 1y, a date such as 2026-01-31, or an RFC 3339 time");
}
