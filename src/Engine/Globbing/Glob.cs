using System.Diagnostics.CodeAnalysis;
using WorkspaceSdk.Globbing;

namespace WorkspaceSdk;

/// <summary>
/// Matches whole relative paths against a pattern, with <c>/</c> between names. <c>?</c> and <c>*</c> stay within a name. <c>**</c> matches
/// any directories and, at the end, everything below. <c>docs/globs.md</c> describes the language. Never changes; thread-safe.
/// </summary>
/// <example>
/// <code>
/// Glob glob = Glob.Parse("src/**/*.{cs,fs}");
/// bool isSource = glob.IsMatch("src/App/Program.cs");          // true
/// if (!Glob.TryParse("src/**.cs", null, out Glob? own, out GlobSyntaxException? error))
///     Console.Error.WriteLine($"column {error.Column}: {error.Reason}");
/// </code>
/// </example>
public sealed class Glob
{
    // Created for a glob that is used by itself: a set has one for all its globs.
    private GlobAutomaton? _automaton;

    private Glob(string text, GlobOptions options, GlobSegment[][] alternatives)
    {
        Text = text;
        Options = options;
        Alternatives = alternatives;
    }

    /// <summary>Gets the text of the glob.</summary>
    public string Text { get; }

    /// <summary>Gets the options of the glob.</summary>
    public GlobOptions Options { get; }

    internal GlobSegment[][] Alternatives { get; }

    /// <summary>Parses a glob.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="options">The options; <see cref="GlobOptions.Default"/> when null.</param>
    /// <returns>The glob.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="GlobSyntaxException">The text is not a valid glob.</exception>
    public static Glob Parse(string text, GlobOptions? options = null)
    {
        options ??= GlobOptions.Default;
        return new Glob(text, options, GlobParser.Parse(text ?? throw new ArgumentNullException(nameof(text)), options));
    }

    /// <summary>Parses a glob with the default options.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="glob">The glob, when the result is true.</param>
    /// <returns>False when the text is not a valid glob, or is null.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Glob? glob)
    {
        glob = null;
        return text is not null && TryParse(text, null, out glob, out _);
    }

    /// <summary>Parses a glob, and returns an error instead of throwing.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="options">The options; <see cref="GlobOptions.Default"/> when null.</param>
    /// <param name="glob">The glob, when the result is true.</param>
    /// <param name="error">The error, when the result is false.</param>
    /// <returns>False when the text is not a valid glob.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool TryParse(
        string text, GlobOptions? options, [NotNullWhen(true)] out Glob? glob, [NotNullWhen(false)] out GlobSyntaxException? error)
    {
        try
        {
            glob = Parse(text, options);
            error = null;
            return true;
        }
        catch (GlobSyntaxException wrong)
        {
            glob = null;
            error = wrong;
            return false;
        }
    }

    /// <summary>Determines whether a path matches. The time is bounded by the product of the lengths of path and pattern.</summary>
    /// <param name="path">
    /// A whole relative path with <c>/</c> between names. A path with an empty name (<c>a//b</c>, <c>/a</c>, <c>a/</c>) matches nothing.
    /// </param>
    /// <returns>Whether the glob matches the whole path.</returns>
    public bool IsMatch(ReadOnlySpan<char> path) => (_automaton ??= new GlobAutomaton(Alternatives)).IsMatch(path);

    /// <summary>Returns the text of the glob.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;
}
