using System.Text;

namespace WorkspaceSdk.Declarations;

/// <summary>
/// The properties whose values are known without a build: the root, the standard directories, and those that the same file sets.
/// </summary>
internal sealed class LiteralProperties
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, UnknownPart> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _directory;
    private readonly string _file;
    private UnknownPart? _others;
    private long _expandedLength;

    /// <summary>Starts with the properties that name the root and the file.</summary>
    public LiteralProperties(string root)
    {
        char last = root[root.Length - 1];
        _directory = last == Path.DirectorySeparatorChar || last == '/' ? root : root + Path.DirectorySeparatorChar;
        _file = _directory + MarkerCheck.FileName;
        SetOwn();
    }

    /// <summary>Sets a property to a text.</summary>
    public void Set(string name, string value) => SetEscaped(name, DeclaredText.Escape(value));

    /// <summary>
    /// Sets a property to its raw text. Escapes stay, so that MSBuild never interprets the characters they encode.
    /// </summary>
    public void SetEscaped(string name, string value)
    {
        _values[name] = value;
        _unknown.Remove(name);
    }

    /// <summary>Records that only a build knows the value of a property.</summary>
    public void SetUnknown(string name, UnknownPart part)
    {
        _values.Remove(name);
        _unknown[name] = part;
    }

    /// <summary>Records that from here on only a build knows the value of any property, until it is set again.</summary>
    public void Forget(UnknownPart part)
    {
        _values.Clear();
        _unknown.Clear();
        _others = part;
        SetOwn();
    }

    /// <summary>Returns the value of a property; null when the file does not set it or only a build knows it.</summary>
    public string? Find(string name) => _values.TryGetValue(name, out string? value) ? DeclaredText.Unescape(value) : null;

    /// <summary>
    /// Returns the part of the file that makes a property unknown without a build. Returns null when it is known, or the file does not set
    /// it.
    /// </summary>
    public UnknownPart? FindUnknown(string name) =>
        _values.ContainsKey(name) ? null : _unknown.TryGetValue(name, out UnknownPart? part) ? part : _others;

    /// <summary>Replaces properties by their values, as MSBuild evaluates a text.</summary>
    /// <returns>False when the text needs something that only a build knows.</returns>
    /// <exception cref="DeclarationException">A value, or all of them together, exceed a limit.</exception>
    public bool TryExpand(string text, out string expanded)
    {
        bool isWhole = TryExpandEscaped(text, out string escaped);
        expanded = DeclaredText.Unescape(escaped);
        return isWhole;
    }

    /// <summary>Replaces properties by their values and keeps escapes, so that the text can still be split.</summary>
    /// <inheritdoc cref="TryExpand"/>
    public bool TryExpandEscaped(string text, out string expanded)
    {
        int length = 0;
        Count(text.Length, ref length);
        expanded = Replaced(Slashed(text), ref length);
        return !expanded.Contains("$(") && !expanded.Contains("@(") && !expanded.Contains("%(");
    }

    private string Replaced(string text, ref int length)
    {
        int start = text.IndexOf("$(", StringComparison.Ordinal);
        if (start < 0)
            return text;
        var result = new StringBuilder(text.Length);
        int copied = 0;
        for (; start >= 0; start = text.IndexOf("$(", start, StringComparison.Ordinal))
        {
            int end = EndOfName(text, start + 2);
            if (end < 0)
            {
                start += 2;
                continue;
            }

            if (_values.TryGetValue(text.Substring(start + 2, end - start - 2), out string? value))
            {
                result.Append(text, copied, start - copied).Append(InPlace(value, ref length));
                copied = end + 1;
            }

            start = end + 1;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    // The place of the parenthesis after a property's name; -1 when something else is there.
    private static int EndOfName(string text, int start)
    {
        int end = start;
        while (end < text.Length && (IsLetter(text[end]) || (end > start && text[end] is (>= '0' and <= '9') or '-')))
            end++;
        return end > start && end < text.Length && text[end] == ')' ? end : -1;
    }

    private static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_';

    private void SetOwn()
    {
        Set("WorkspaceRoot", _directory);
        Set("MSBuildThisFileDirectory", _directory);
        Set("MSBuildThisFile", MarkerCheck.FileName);
        Set("MSBuildThisFileFullPath", _file);
    }

    private string InPlace(string value, ref int length)
    {
        _expandedLength += value.Length;
        if (_expandedLength > MarkerLimits.ExpandedLength)
            throw MarkerLimits.Exceeded(_file, 0, $"its properties put more than {MarkerLimits.ExpandedLength} characters in place");
        Count(value.Length, ref length);
        return value;
    }

    // Before the text is built: properties that contain each other twice double its length with each line.
    private void Count(int more, ref int length)
    {
        length += more;
        if (length > MarkerLimits.ValueLength)
            throw MarkerLimits.Exceeded(
                _file, 0, $"a value has more than {MarkerLimits.ValueLength} characters with its properties in place");
    }

    // As MSBuild where '/' separates names: it converts a text's backslashes when its first name is a directory beside the file.
    private string Slashed(string text)
    {
        if (Path.DirectorySeparatorChar == '\\'
            || text.IndexOf('\\') < 0
            || text.StartsWith("$(", StringComparison.Ordinal)
            || text.StartsWith("@(", StringComparison.Ordinal)
            || text.StartsWith(@"\\", StringComparison.Ordinal))
            return text;
        string turned = text.Replace('\\', '/');
        int end = turned.IndexOf('/', 1);
        return end > 0 && Directory.Exists(Path.Combine(_directory, turned.Substring(0, end))) ? turned : text;
    }
}
