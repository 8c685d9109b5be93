using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WorkspaceSdk.Tasks.Reporting;

/// <summary>The properties that start at the workspace's root: the package's own, and those that a user derives from them.</summary>
internal sealed class RootProperties
{
    private static readonly Regex Property = new(@"\$\(\s*(\w+)\s*\)", RegexOptions.CultureInvariant);

    // MSBuild ignores case in names.
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Starts with the package's own properties.</summary>
    /// <param name="root">The workspace's root.</param>
    /// <param name="standardDirectories"><c>Name=path</c> of each standard directory.</param>
    public RootProperties(string root, IEnumerable<string> standardDirectories)
    {
        _values["WorkspaceRoot"] = root;
        foreach (string directory in standardDirectories)
        {
            string[] parts = directory.Split(['='], 2);
            if (parts.Length == 2)
                _values[$"Workspace{parts[0]}Dir"] = parts[1];
        }
    }

    /// <summary>Adds each property whose text uses a known one. The order is MSBuild's: a definition comes before its use.</summary>
    public void AddDerived(IEnumerable<XElement> elements)
    {
        foreach (XElement element in elements)
        {
            if (element.Parent?.Name.LocalName == "PropertyGroup"
                && !_values.ContainsKey(element.Name.LocalName)
                && IsUsedIn(element.Value))
                _values[element.Name.LocalName] = Expand(element.Value.Trim());
        }
    }

    /// <summary>Determines whether the text uses one of them.</summary>
    public bool IsUsedIn(string text) => Property.Matches(text).Cast<Match>().Any(match => _values.ContainsKey(match.Groups[1].Value));

    /// <summary>Replaces them by their values; other properties are unchanged.</summary>
    public string Expand(string text) =>
        Property.Replace(text, match => _values.TryGetValue(match.Groups[1].Value, out string? value) ? value : match.Value);
}
