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
        // Not by LINQ, here and below: every query comes by, and most of what its first one takes is making code ready.
        var alternatives = new List<GlobSegment[]>();
        foreach (Glob glob in globs)
            alternatives.AddRange(glob.Alternatives);
        _automaton = new GlobAutomaton(alternatives.ToArray());
    }

    /// <summary>Gets the globs, as given.</summary>
    public IReadOnlyList<Glob> Globs { get; }

    internal GlobState Start => _automaton.Start;

    /// <summary>Reads several globs with the same options.</summary>
    /// <param name="texts">The patterns.</param>
    /// <param name="options">How to read and compare; <see cref="GlobOptions.Default"/> when null.</param>
    /// <returns>The set.</returns>
    /// <exception cref="GlobSyntaxException">The text of one of them breaks the language.</exception>
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

    /// <summary>Determines whether anything below a directory could match. False means that it need not be opened.</summary>
    /// <param name="directory">A relative path; empty for the directory the globs start from.</param>
    /// <returns>Whether a path below the directory can match.</returns>
    public bool CanMatchBelow(ReadOnlySpan<char> directory) => !_automaton.Below(directory).IsDead;

    /// <summary>Determines whether everything below a directory certainly matches. False does not say that something does not.</summary>
    /// <param name="directory">A relative path; empty for the directory the globs start from.</param>
    /// <returns>Whether every path below the directory matches.</returns>
    public bool MatchesEverythingBelow(ReadOnlySpan<char> directory) => _automaton.Below(directory).MatchesEverythingBelow;
}
