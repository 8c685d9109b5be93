using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using WorkspaceSdk.Tasks.Output;
using WorkspaceSdk.Tasks.Reporting;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>
/// The element of a project file that an item came from. It is needed for two things MSBuild does not keep: the line, and the
/// attribute <c>Exclude</c>, which MSBuild takes for its own (what to leave out of <c>Include</c>) and never makes metadata of.
/// </summary>
internal sealed class GroupElement(XElement element)
{
    private static readonly Regex Expression = new(@"[$@]\(|%", RegexOptions.CultureInvariant);

    /// <summary>From 1.</summary>
    public int Line => element.Line();

    /// <summary>The attribute as it is written, null when there is none.</summary>
    public string? ExcludeAttribute => element.AttributeText(GroupMetadata.Exclude);

    /// <summary>Whether the item includes or updates this name.</summary>
    public bool Declares(string name) => element.Declares(name);

    /// <summary>The names that MSBuild's reading of the attribute <c>Exclude</c> takes out of <c>Include</c>: the whole group is gone before any task sees it.</summary>
    public IEnumerable<string> NamesExcludedByMSBuild()
    {
        // A condition may have left it out rightly.
        if (element.AncestorsAndSelf().Any(static e => e.Attribute("Condition") is not null))
            return [];
        if (ExcludeAttribute is not { } exclude || element.AttributeText("Include") is not { } include || HasExpression(exclude + include))
            return [];
        List<Glob> globs = [.. ListText.Split(exclude).Select(static part => Glob.TryParse(part, null, out Glob? glob, out _) ? glob : null).OfType<Glob>()];
        return ListText.Split(include).Where(name => globs.Any(glob => glob.IsMatch(name.AsSpan())));
    }

    /// <summary>Whether pattern and base, as far as they are written without properties, are those of the item: tells entries of one name apart.</summary>
    public bool Agrees(ITaskItem item) => Agrees(item, GroupMetadata.Pattern) && Agrees(item, GroupMetadata.Base);

    /// <summary>Whether MSBuild would put something else in the text's place.</summary>
    public static bool HasExpression(string text) => Expression.IsMatch(text);

    private bool Agrees(ITaskItem item, string metadata)
    {
        string text = element.AttributeText(metadata) ?? element.ChildText(metadata) ?? "";
        return HasExpression(text) || Normal(text) == Normal(item.GetMetadata(metadata));
    }

    // MSBuild may turn a backslash into a slash.
    private static string Normal(string text) => text.Replace('\\', '/').Trim();
}
