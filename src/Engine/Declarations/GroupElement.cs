using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WorkspaceSdk.Declarations;

/// <summary>
/// The element of a project file that an item came from. It is needed for what MSBuild does not keep: the line, the attribute
/// <c>Exclude</c>, which MSBuild takes for its own (what to leave out of <c>Include</c>) and never makes metadata of, and a glob in
/// <c>Include</c>, which it replaces by files.
/// </summary>
internal sealed class GroupElement(XElement element)
{
    private static readonly Regex Expression = new(@"[$@]\(|%", RegexOptions.CultureInvariant);

    private static readonly Regex Reference = new(@"[$@%]\(", RegexOptions.CultureInvariant);

    // MSBuild ignores case when it leaves out.
    private static readonly GlobOptions MSBuildOptions = new() { CaseSensitive = false, IncludeHidden = true };

    // Many items may ask.
    private readonly string? _pattern = Written(element, GroupMetadata.Pattern);
    private readonly string? _place = Written(element, GroupMetadata.Base);

    /// <summary>Gets whether the pattern or the base contains an MSBuild expression.</summary>
    public bool HasExpressions => _pattern is null || _place is null;

    /// <summary>The pattern and the base as they are written, where they hold no expression; compare with <see cref="TextOf"/>.</summary>
    public string Text => _pattern + "\n" + _place;

    /// <summary>From 1.</summary>
    public int Line => element.Line();

    /// <summary>The attribute as it is written, null when there is none.</summary>
    public string? ExcludeAttribute => element.AttributeText(GroupMetadata.Exclude);

    /// <summary>Returns the names that the element includes or updates, each once.</summary>
    public IEnumerable<string> DeclaredNames() => element.DeclaredNames();

    /// <summary>The globs in <c>Include</c>. MSBuild replaces each by the files it matches, so that no group is left of it.</summary>
    public IEnumerable<string> GlobsInInclude() =>
        element.AttributeText("Include") is { } include && !HasExpression(include)
            ? DeclaredText.Split(include).Where(DeclaredText.HasWildcard)
            : [];

    /// <summary>Gets whether a condition, a choice or a target may leave the element out.</summary>
    public bool IsConditional =>
        element.AncestorsAndSelf().Any(static e => e.Attribute("Condition") is not null || e.Name.LocalName is "Choose" or "Target");

    /// <summary>
    /// The names that MSBuild's reading of the attribute <c>Exclude</c> takes out of <c>Include</c>: the
    /// whole group is gone before any task sees it.
    /// </summary>
    public IEnumerable<string> NamesExcludedByMSBuild()
    {
        // A condition may have left it out rightly.
        if (IsConditional
            || ExcludeAttribute is not { } exclude
            || element.AttributeText("Include") is not { } include
            || Reference.IsMatch(exclude + include))
            return [];
        return NamesExcludedByMSBuild(DeclaredText.Split(include).Select(DeclaredText.Unescape), exclude);
    }

    /// <summary>Returns those of the names that MSBuild's reading of an attribute <c>Exclude</c> leaves out.</summary>
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
    /// Determines whether pattern and base, as far as they are written without properties, are those of
    /// the item: tells entries of one name apart.
    /// </summary>
    public bool Agrees(DeclaredItem item) =>
        Agrees(_pattern, item.Value(GroupMetadata.Pattern)) && Agrees(_place, item.Value(GroupMetadata.Base));

    /// <summary>Determines whether MSBuild would put something else in the text's place.</summary>
    public static bool HasExpression(string text) => Expression.IsMatch(text);

    /// <summary>Returns the pattern and the base of an item, for comparison with <see cref="Text"/>.</summary>
    public static string TextOf(DeclaredItem item) =>
        Normal(item.Value(GroupMetadata.Pattern)) + "\n" + Normal(item.Value(GroupMetadata.Base));

    private static bool Agrees(string? written, string value) => written is null || written == Normal(value);

    // Null where MSBuild puts something else in the text's place.
    private static string? Written(XElement element, string metadata)
    {
        string text = element.AttributeText(metadata) ?? element.ChildText(metadata) ?? "";
        return HasExpression(text) ? null : Normal(text);
    }

    // MSBuild may turn a backslash into a slash.
    private static string Normal(string text) => text.Replace('\\', '/').Trim();
}
