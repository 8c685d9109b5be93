using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tool.Declarations;

/// <summary>The properties whose values can be told without a build: the root, and those set before in the same file.</summary>
internal sealed partial class LiteralProperties
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Starts with the properties that name the root.</summary>
    public LiteralProperties(string root)
    {
        string directory = Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar;
        values["WorkspaceRoot"] = directory;
        values["MSBuildThisFileDirectory"] = directory;
    }

    /// <summary>Sets a property.</summary>
    public void Set(string name, string value) => values[name] = value;

    /// <summary>The value of a property set in the file.</summary>
    public string? Find(string name) => values.GetValueOrDefault(name);

    /// <summary>Puts in the values of properties.</summary>
    /// <returns>False when the text needs something that only a build knows.</returns>
    public bool TryExpand(string text, out string expanded)
    {
        expanded = Reference().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value, match.Value));
        return !expanded.Contains("$(", StringComparison.Ordinal) && !expanded.Contains("@(", StringComparison.Ordinal) && !expanded.Contains("%(", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\$\(([A-Za-z_][A-Za-z0-9_-]*)\)")]
    private static partial Regex Reference();
}
