using System.Text.RegularExpressions;

namespace WorkspaceSdk.Declarations;

/// <summary>The properties whose values can be told without a build: the root, the standard directories, and those set in the same file.</summary>
internal sealed class LiteralProperties
{
    private static readonly Regex Reference = new(@"\$\(([A-Za-z_][A-Za-z0-9_-]*)\)", RegexOptions.CultureInvariant);
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _directory;
    private readonly string _file;
    private long _expandedLength;

    /// <summary>Starts with the properties that name the root.</summary>
    public LiteralProperties(string root)
    {
        char last = root[root.Length - 1];
        _directory = last == Path.DirectorySeparatorChar || last == '/' ? root : root + Path.DirectorySeparatorChar;
        _file = _directory + MarkerCheck.FileName;
        _values["WorkspaceRoot"] = _directory;
        _values["MSBuildThisFileDirectory"] = _directory;
    }

    /// <summary>Sets a property.</summary>
    public void Set(string name, string value) => _values[name] = value;

    /// <summary>The value of a property set in the file.</summary>
    public string? Find(string name) => _values.TryGetValue(name, out string? value) ? value : null;

    /// <summary>Puts in the values of properties, as MSBuild evaluates a text.</summary>
    /// <returns>False when the text needs something that only a build knows.</returns>
    /// <exception cref="DeclarationException">A value, or all of them together, exceed a limit.</exception>
    public bool TryExpand(string text, out string expanded)
    {
        int length = 0;
        Count(text.Length, ref length);
        string open = Reference.Replace(Slashed(text), match => Find(match.Groups[1].Value) is { } value ? InPlace(value, ref length) : match.Value);
        bool isWhole = !open.Contains("$(") && !open.Contains("@(") && !open.Contains("%(");
        expanded = DeclaredText.Unescape(open);
        return isWhole;
    }

    private string InPlace(string value, ref int length)
    {
        _expandedLength += value.Length;
        if (_expandedLength > MarkerLimits.ExpandedLength)
            throw MarkerLimits.Exceeded(_file, 0, $"its properties put more than {MarkerLimits.ExpandedLength} characters in place");
        Count(value.Length, ref length);
        return value;
    }

    // Ahead of the text, which would take the memory: properties that hold each other twice double with each line.
    private void Count(int more, ref int length)
    {
        length += more;
        if (length > MarkerLimits.ValueLength)
            throw MarkerLimits.Exceeded(_file, 0, $"a value has more than {MarkerLimits.ValueLength} characters with its properties in place");
    }

    // As MSBuild does where '/' separates names: the backslashes of a text turn round when its first name is a directory beside the file.
    private string Slashed(string text)
    {
        if (Path.DirectorySeparatorChar == '\\' || text.IndexOf('\\') < 0 || text.StartsWith("$(", StringComparison.Ordinal) || text.StartsWith("@(", StringComparison.Ordinal) || text.StartsWith(@"\\", StringComparison.Ordinal))
            return text;
        string turned = text.Replace('\\', '/');
        int end = turned.IndexOf('/', 1);
        return end > 0 && Directory.Exists(Path.Combine(_directory, turned.Substring(0, end))) ? turned : text;
    }
}
