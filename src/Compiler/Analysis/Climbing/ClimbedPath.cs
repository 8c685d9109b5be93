using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;
using WorkspaceSdk.Compiler.Analysis.Paths;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>
/// A path that starts at a place and goes up and down from there. It never changes: each step creates a new one, so that a
/// longer path can continue a shorter one.
/// </summary>
internal sealed record ClimbedPath
{
    // No file system has longer names.
    private const int LongestName = 255;

    // The limit for the text of a relative path: a longer one is not appended to another path.
    private const int LongestText = 1024;

    private ClimbedPath()
    {
    }

    /// <summary>Gets a relative path without a segment.</summary>
    public static ClimbedPath Empty { get; } = new() { Text = "" };

    /// <summary>Gets the place where it starts; null when it is relative.</summary>
    public ClimbStart? Start { get; private init; }

    /// <summary>Gets the number of steps up from the start in the code.</summary>
    public int Steps { get; private init; }

    /// <summary>Gets the number of directories by which it rises above its start.</summary>
    public int Height { get; private init; }

    /// <summary>Gets the known pieces before an unknown one: only these can be replaced.</summary>
    public PathReplacement? KnownPart { get; private init; }

    /// <summary>Gets a value indicating whether the place is known, and not only that it is above the start.</summary>
    public bool IsCertain { get; private init; } = true;

    /// <summary>Gets a value indicating whether a supposedly relative path begins with a separator or a drive.</summary>
    public bool IsRooted { get; private init; }

    /// <summary>Gets a value indicating whether its text ends in a separator.</summary>
    public bool EndsInSeparator { get; private init; }

    /// <summary>Gets a value indicating whether its text ends in several separators.</summary>
    public bool EndsInSeveral { get; private init; }

    /// <summary>
    /// Gets a value indicating whether its text ends in <c>..</c> or <c>.</c>, which further characters would turn into a name.
    /// </summary>
    public bool EndsInDots => !EndsInSeparator && End() is { HasDots: true, NamesSinceDots: 0 };

    /// <summary>Gets a value indicating whether an unknown text follows.</summary>
    public bool IsCut { get; private init; }

    /// <summary>Gets the value of the last name that the path was read from; null when it was read from no name.</summary>
    public ExpressionSyntax? Origin { get; private init; }

    /// <summary>Gets the text of a relative path; null for any other, and for a long one.</summary>
    public string? Text { get; private init; }

    /// <summary>Gets the names below its highest place, with <c>/</c>.</summary>
    public string Names => PathName.Join(End().Last);

    // The names from the highest place on. The last one is not included while it may still grow.
    private PathName? Last { get; init; }

    // Whether the text still contains '.' or '..', and the number of names after the last of them: a step by the text
    // alone removes those, and not the directory.
    private bool HasDots { get; init; }

    private int NamesSinceDots { get; init; }

    private bool HasBackslash { get; init; }

    // The name that may still grow.
    private string? Open { get; init; }

    // Whether an unknown name may still grow: that of the start.
    private bool IsOpen { get; init; }

    /// <summary>Returns the path of a start.</summary>
    public static ClimbedPath At(ClimbStart start)
    {
        int steps = start.IsFile ? -1 : 0;
        return new ClimbedPath
        {
            Start = start,
            Steps = steps,
            Height = steps,
            IsCertain = !start.IsUri,
            EndsInSeparator = start.EndsInSeparator,
            IsOpen = !start.EndsInSeparator
        };
    }

    /// <summary>Returns the path with its last name complete.</summary>
    public ClimbedPath End() => Open switch
    {
        null => IsOpen ? this with { IsOpen = false } : this,
        "." => this with { Open = null, HasDots = true, NamesSinceDots = 0 },
        ".." => (this with { Open = null, HasDots = true, NamesSinceDots = 0 }).Ascend(isTrim: false),
        _ => this with { Last = new PathName(Open, Last), Open = null, NamesSinceDots = NamesSinceDots + 1 },
    };

    /// <summary>Appends the characters of a text; null when the result has an unknown name.</summary>
    public ClimbedPath? Append(string text)
    {
        if (text.Length == 0 || IsCut)
            return this;
        bool isSeparators = text.Trim(Separators).Length == 0;
        ClimbedPath path = this with
        {
            EndsInSeparator = false,
            EndsInSeveral = false,
            HasBackslash = HasBackslash || text.IndexOf('\\') >= 0,
            Text = Text is { } before && before.Length + text.Length <= LongestText ? before + text : null
        };
        if (Start is null && (text.IndexOf(':') >= 0 || (Text is { Length: 0 } && IsSeparator(text[0]))))
            path = path with { IsRooted = true };
        for (int begin = 0; begin < text.Length;)
        {
            int end = text.IndexOfAny(Separators, begin);
            int length = (end < 0 ? text.Length : end) - begin;
            if (length > 0)
            {
                if (path.IsOpen || length + (path.Open?.Length ?? 0) > LongestName)
                    return null;
                path = path with { Open = path.Open + text.Substring(begin, length) };
            }

            if (end < 0)
                return path;
            path = path.End();
            begin = end + 1;
        }

        return path with
        {
            EndsInSeparator = true,
            EndsInSeveral = (isSeparators && EndsInSeparator) || (text.Length > 1 && IsSeparator(text[text.Length - 2]))
        };
    }

    /// <summary>Appends another path's text; null when the result is unknown.</summary>
    public ClimbedPath? Append(ClimbedPath relative)
    {
        if (relative is not { Start: null, Text: { } text } || Append(text) is not { } path)
            return null;
        return path with
        {
            IsCertain = path.IsCertain && relative is { IsCertain: true, IsCut: false },
            IsCut = path.IsCut || relative.IsCut
        };
    }

    /// <summary>Begins the next argument of <c>Path.Combine</c>: the name before it is complete.</summary>
    public ClimbedPath BeginSegment()
    {
        if (IsCut || EndsInSeparator || Text is "")
            return this;
        return End() with { Text = Text is { Length: < LongestText } text ? text + "/" : null };
    }

    /// <summary>Returns the directory above; null when the text alone does not determine it.</summary>
    /// <param name="isTextual">Whether to use the text alone, where a separator at the end counts.</param>
    public ClimbedPath? Up(bool isTextual)
    {
        ClimbedPath path = End();
        if (IsCut || (isTextual && path is { Start: null, Last: null }))
            return null;
        bool isTrim = isTextual && EndsInSeparator;
        ClimbedPath above = path.Ascend(isTrim) with
        {
            EndsInSeparator = false,
            EndsInSeveral = false,
            Text = null,
            IsCertain = IsCertain && (!isTextual || isTrim || !path.HasDots || path.NamesSinceDots > 0),
            HasDots = isTextual && path.HasDots,
            NamesSinceDots = isTrim ? path.NamesSinceDots : Math.Max(0, path.NamesSinceDots - 1),
        };
        return above.Reopen();
    }

    /// <summary>Returns the path without separators at its end.</summary>
    /// <param name="takesAll">Whether to remove all of them; otherwise only the last one.</param>
    public ClimbedPath TrimSeparators(bool takesAll)
    {
        if (IsCut || !EndsInSeparator)
            return this;
        return (End() with
        {
            EndsInSeparator = false,
            EndsInSeveral = false,
            Text = null,
            IsCertain = IsCertain && (takesAll || !EndsInSeveral)
        }).Reopen();
    }

    /// <summary>Determines whether the place and the end of the text are certain to be those of the same path in the workspace.</summary>
    public bool IsExactOn(WorkspaceLocation? location) => IsCertain && location is not null && (!HasBackslash || location.IsWindows);

    /// <summary>Makes a relative path absolute, which adds the current directory; null when it is not relative.</summary>
    public ClimbedPath? MakeAbsolute()
    {
        if (IsCut && Start is not null)
            return this;
        if (IsRooted)
            return null;
        ClimbedPath path = End() with
        {
            Start = Start ?? ClimbStart.CurrentDirectory,
            Text = null,
            HasDots = false,
            NamesSinceDots = 0,
            EndsInSeveral = false
        };
        return EndsInSeparator ? path : path.Reopen();
    }

    /// <summary>Cuts the path at a name that is searched in the text: the result is somewhere above.</summary>
    public ClimbedPath CutAtName() => End() with { Steps = Math.Max(Steps, 0) + 2, IsCertain = false, IsCut = true };

    /// <summary>Appends something unknown.</summary>
    /// <param name="knownPart">The known part; null when it cannot be replaced by itself.</param>
    public ClimbedPath CutBefore(PathReplacement? knownPart) =>
        this with { KnownPart = knownPart, IsCertain = IsCertain && knownPart is not null, IsCut = true };

    /// <summary>Returns the path as the value of a name.</summary>
    public ClimbedPath From(ExpressionSyntax value) => this with { Origin = value };

    /// <summary>Returns the path as one of several, without knowing which.</summary>
    public ClimbedPath OrAnother() => this with { KnownPart = null, IsCertain = false };

    private ClimbedPath Ascend(bool isTrim) =>
        Last is { } last
            ? isTrim ? this : this with { Last = last.Before }
            : this with { Steps = Steps + 1, Height = isTrim ? Height : Height + 1 };

    // Without a separator at its end, the last name may grow again; after '..' it is unknown.
    private ClimbedPath Reopen() =>
        Last is { } name && !(HasDots && NamesSinceDots == 0)
            ? this with { Open = name.Name, Last = name.Before, NamesSinceDots = Math.Max(0, NamesSinceDots - 1) }
            : this with { IsOpen = true };

    private static bool IsSeparator(char c) => c is '/' or '\\';

    private static readonly char[] Separators = ['/', '\\'];
}

/// <summary>The last name of a path, and the names before it: shared by all paths that continue it.</summary>
internal sealed class PathName(string name, PathName? before)
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the names before it.</summary>
    public PathName? Before { get; } = before;

    /// <summary>Returns the names in order, with <c>/</c> between them.</summary>
    public static string Join(PathName? last)
    {
        var names = new List<string>();
        for (PathName? name = last; name is not null; name = name.Before)
            names.Add(name.Name);
        names.Reverse();
        return string.Join("/", names);
    }
}
