using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>
/// The element of a project file behind an item. It provides three things that MSBuild does not keep. The first is the line, and the second
/// the attribute <c>Exclude</c>, which MSBuild applies to <c>Include</c> and never turns into metadata. The third is a glob in
/// <c>Include</c>, which MSBuild replaces by files.
/// </summary>
internal sealed class GroupElement(XElement element)
{
    private static readonly Regex Expression = new(@"[$@]\(|%", RegexOptions.CultureInvariant);

    private static readonly Regex Reference = new(@"[$@%]\(", RegexOptions.CultureInvariant);

    // MSBuild ignores case in excludes.
    private static readonly GlobOptions MSBuildOptions = new() { CaseSensitive = false, IncludeHidden = true };

    // Cached: many items may read them.
    private readonly string? _pattern = Written(element, GroupMetadata.Pattern);
    private readonly string? _place = Written(element, GroupMetadata.Base);

    /// <summary>Gets whether the pattern or the base contains an MSBuild expression.</summary>
    public bool HasExpressions => _pattern is null || _place is null;

    /// <summary>The raw pattern and base, where they hold no expression; compare with <see cref="TextOf"/>.</summary>
    public string Text => _pattern + "\n" + _place;

    /// <summary>From 1.</summary>
    public int Line => element.Line();

    /// <summary>The raw attribute; null when there is none.</summary>
    public string? ExcludeAttribute => element.AttributeText(GroupMetadata.Exclude);

    /// <summary>Returns the names that the element includes or updates, each once.</summary>
    public IEnumerable<string> DeclaredNames() => element.DeclaredNames();

    /// <summary>Returns the globs in <c>Include</c>. MSBuild replaces each by the files that match, so no group remains.</summary>
    public IEnumerable<string> GlobsInInclude() =>
        element.AttributeText("Include") is { } include && !HasExpression(include)
            ? DeclaredText.Split(include).Where(DeclaredText.HasWildcard)
            : [];

    /// <summary>Gets whether a condition, a choice or a target may leave the element out.</summary>
    public bool IsConditional =>
        element.AncestorsAndSelf().Any(static e => e.Attribute("Condition") is not null || e.Name.LocalName is "Choose" or "Target");

    /// <summary>
    /// Returns the names that MSBuild removes from <c>Include</c> because of the attribute <c>Exclude</c>: no task ever sees
    /// those groups.
    /// </summary>
    public IEnumerable<string> NamesExcludedByMSBuild()
    {
        // A condition may have left it out on purpose.
        if (IsConditional
            || ExcludeAttribute is not { } exclude
            || element.AttributeText("Include") is not { } include
            || Reference.IsMatch(exclude + include))
            return [];
        return NamesExcludedByMSBuild(DeclaredText.Split(include).Select(DeclaredText.Unescape), exclude);
    }

    /// <summary>Returns those of the names that MSBuild removes because of an attribute <c>Exclude</c>.</summary>
    /// <param name="names">The names in <c>Include</c>.</param>
    /// <param name="exclude">The text of the attribute.</param>
    public static IEnumerable<string> NamesExcludedByMSBuild(IEnumerable<string> names, string exclude)
    {
        List<Glob> globs = [.. DeclaredText.Split(exclude)
            .Select(static part => Glob.TryParse(DeclaredText.Unescape(part), MSBuildOptions, out Glob? glob, out _) ? glob : null)
            .OfType<Glob>()];
        return names.Where(name => globs.Any(glob => glob.IsMatch(name.AsSpan())));
    }

    /// <summary>
    /// Determines whether pattern and base, where they contain no properties, are equal to those of the item. This distinguishes
    /// entries with one name.
    /// </summary>
    public bool Agrees(DeclaredItem item) =>
        Agrees(_pattern, item.Value(GroupMetadata.Pattern)) && Agrees(_place, item.Value(GroupMetadata.Base));

    /// <summary>Determines whether MSBuild would replace a part of the text.</summary>
    public static bool HasExpression(string text) => Expression.IsMatch(text);

    /// <summary>Returns the pattern and the base of an item, for comparison with <see cref="Text"/>.</summary>
    public static string TextOf(DeclaredItem item) =>
        Normal(item.Value(GroupMetadata.Pattern)) + "\n" + Normal(item.Value(GroupMetadata.Base));

    private static bool Agrees(string? written, string value) => written is null || written == Normal(value);

    // Null where MSBuild replaces a part of the text.
    private static string? Written(XElement element, string metadata)
    {
        string text = element.AttributeText(metadata) ?? element.ChildText(metadata) ?? "";
        return HasExpression(text) ? null : Normal(text);
    }

    // MSBuild may turn a backslash into a slash.
    private static string Normal(string text) => text.Replace('\\', '/').Trim();
}
