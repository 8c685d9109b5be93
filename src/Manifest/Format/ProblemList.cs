using System.Globalization;
using System.Text;

namespace WorkspaceSdk.Manifest.Format;

/// <summary>The file <c>workspace.problems</c>: the faults that an editor's build found in the declarations, one a line.</summary>
public static class ProblemList
{
    private const string FirstLine = "workspace-problems 1";

    /// <summary>Gets the length of the part of a text that <see cref="IsProblemList"/> reads.</summary>
    public static int RecognitionLength => FirstLine.Length;

    /// <summary>Determines whether the text, or its beginning, is such a list.</summary>
    public static bool IsProblemList(string text) => text.StartsWith(FirstLine, StringComparison.Ordinal);

    /// <summary>Returns the text of a list.</summary>
    public static string Write(IEnumerable<DeclarationProblem> problems)
    {
        var output = new StringBuilder(FirstLine).Append('\n');
        foreach (DeclarationProblem problem in problems)
        {
            string[] fields = [problem.Id, problem.File, problem.Line.ToString(CultureInfo.InvariantCulture), problem.Message];
            for (int i = 0; i < fields.Length; i++)
                FieldEscaping.Append(i == 0 ? output : output.Append('\t'), fields[i]);
            output.Append('\n');
        }

        return output.ToString();
    }

    /// <summary>
    /// Returns the problems of a list. An invalid line is left out: the next build of the editor writes the list again.
    /// </summary>
    public static IReadOnlyList<DeclarationProblem> Read(string text)
    {
        var problems = new List<DeclarationProblem>();
        string[] lines = text.Split('\n');
        for (int i = 1; i < lines.Length; i++)
        {
            if (ReadLine(lines[i], i + 1) is { } problem)
                problems.Add(problem);
        }

        return problems;
    }

    private static DeclarationProblem? ReadLine(string line, int number)
    {
        string[] fields = line.Split('\t');
        if (fields.Length != 4 || !int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out int place))
            return null;
        try
        {
            return new DeclarationProblem(
                FieldEscaping.Unescape(fields[0], number),
                FieldEscaping.Unescape(fields[1], number),
                place,
                FieldEscaping.Unescape(fields[3], number));
        }
        catch (ManifestFormatException)
        {
            return null;
        }
    }
}
