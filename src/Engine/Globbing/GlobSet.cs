using WorkspaceSdk.Globbing;

namespace WorkspaceSdk;

/// <summary>Matches paths by several globs at once: a path matches when any of them does. Never changes; thread-safe.</summary>
/// <example>
/// <code>
/// var sources = GlobSet.Parse(["src/**/*.cs", "tests/**/*.cs"]);
/// bool isSource = sources.IsMatch("src/Engine/Glob.cs");              // true
/// bool isWorthOpening = sources.CanMatchBelow("docs");                // false
/// </code>
/// </example>
public sealed class GlobSet
{
    private readonly GlobAutomaton _automaton;

    /// <summary>Creates a set of globs, which may have different options.</summary>
    /// <param name="globs">The globs.</param>
    public GlobSet(IEnumerable<Glob> globs)
        : this(new List<Glob>(globs ?? throw new ArgumentNullException(nameof(globs))).ToArray())
    {
    }

    private GlobSet(Glob[] globs)
    {
        Globs = globs;
        // No LINQ here and below: docs/startup.md#linq.
        var alternatives = new List<GlobSegment[]>();
        foreach (Glob glob in globs)
            alternatives.AddRange(glob.Alternatives);
        _automaton = new GlobAutomaton(alternatives.ToArray());
    }

    /// <summary>Gets the globs in their original order.</summary>
    public IReadOnlyList<Glob> Globs { get; }

    internal GlobState Start => _automaton.Start;

    /// <summary>Parses several globs with the same options.</summary>
    /// <param name="texts">The patterns.</param>
    /// <param name="options">The options; <see cref="GlobOptions.Default"/> when null.</param>
    /// <returns>The set.</returns>
    /// <exception cref="GlobSyntaxException">One of the texts is not a valid glob.</exception>
    public static GlobSet Parse(IEnumerable<string> texts, GlobOptions? options = null)
    {
        var globs = new List<Glob>();
        foreach (string text in texts ?? throw new ArgumentNullException(nameof(texts)))
            globs.Add(Glob.Parse(text, options));
        return new GlobSet(globs.ToArray());
    }

    /// <summary>Determines whether any glob matches a path.</summary>
    /// <param name="path">A whole relative path with <c>/</c> between names.</param>
    /// <returns>Whether one of the globs matches the whole path.</returns>
    public bool IsMatch(ReadOnlySpan<char> path) => _automaton.IsMatch(path);

    /// <summary>Determines whether anything below a directory could match. If not, the directory need not be opened.</summary>
    /// <param name="directory">A relative path; empty for the directory the globs start from.</param>
    /// <returns>Whether a path below the directory can match.</returns>
    public bool CanMatchBelow(ReadOnlySpan<char> directory) => !_automaton.Below(directory).IsDead;

    /// <summary>Determines whether everything below a directory certainly matches. False means that it is not certain.</summary>
    /// <param name="directory">A relative path; empty for the directory the globs start from.</param>
    /// <returns>Whether every path below the directory matches.</returns>
    public bool MatchesEverythingBelow(ReadOnlySpan<char> directory) => _automaton.Below(directory).MatchesEverythingBelow;
}
