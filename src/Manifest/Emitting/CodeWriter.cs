using System.Text;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Writes indented lines of code, ended by <c>\n</c>.</summary>
internal sealed class CodeWriter
{
    private const string Spaces = "                                ";

    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string text)
    {
        if (text.Length > 0)
        {
            for (int width = _depth * 4; width > 0; width -= Spaces.Length)
                _text.Append(Spaces, 0, Math.Min(width, Spaces.Length));
        }

        _text.Append(text).Append('\n');
    }

    /// <summary>Writes a header and its brace, and indents the following lines by one step.</summary>
    public void Open(string header)
    {
        Line(header);
        Line("{");
        Indent();
    }

    public void Close()
    {
        Outdent();
        Line("}");
    }

    public void Indent() => _depth++;

    public void Outdent() => _depth--;

    public void Block(string text)
    {
        foreach (string line in text.Split('\n'))
            Line(line.TrimEnd('\r'));
    }

    public override string ToString() => _text.ToString();
}
