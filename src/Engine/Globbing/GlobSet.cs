using WorkspaceSdk.Globbing;

namespace WorkspaceSdk;

/// <summary>Several globs as one matcher: a path matches when any of them does. Never changes; thread-safe.</summary>
public sealed class GlobSet
{
    private readonly GlobAutomaton _automaton;

    /// <summary>Joins globs, which may have different options.</summary>
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

    /// <summary>The globs, as given.</summary>
    public IReadOnlyList<Glob> Globs { get; }

    internal GlobState Start => _automaton.Start;

    /// <summary>Reads several globs with the same options.</summary>
    /// <exception cref="GlobSyntaxException">The text of one of them breaks the language.</exception>
    public static GlobSet Parse(IEnumerable<string> texts, GlobOptions? options = null)
    {
        var globs = new List<Glob>();
        foreach (string text in texts ?? throw new ArgumentNullException(nameof(texts)))
            globs.Add(Glob.Parse(text, options));
        return new GlobSet(globs.ToArray());
    }

    /// <summary>Whether any glob matches a whole relative path.</summary>
    public bool IsMatch(ReadOnlySpan<char> path) => _automaton.IsMatch(path);

    /// <summary>Whether anything below a directory could match. False means that it need not be opened.</summary>
    /// <param name="directory">A relative path; empty for the directory the globs start from.</param>
    public bool CanMatchBelow(ReadOnlySpan<char> directory) => !_automaton.Below(directory).IsDead;

    /// <summary>Whether everything below a directory certainly matches. False does not say that something does not.</summary>
    /// <param name="directory">A relative path; empty for the directory the globs start from.</param>
    public bool MatchesEverythingBelow(ReadOnlySpan<char> directory) => _automaton.Below(directory).MatchesEverythingBelow;
}
