using System.Globalization;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Format;

/// <summary>Reads a manifest's text. Strict: a text that the writer would not produce is rejected with its line.</summary>
public static class ManifestReader
{
    private const string FileRecord = ManifestSyntax.File + "\t";

    /// <summary>Gets the length of the part of a text that <see cref="IsManifest"/> reads.</summary>
    public static int RecognitionLength => ManifestSyntax.Magic.Length;

    /// <summary>Determines whether the text, or its beginning, is a manifest of any version.</summary>
    public static bool IsManifest(string text) => text.StartsWith(ManifestSyntax.Magic, StringComparison.Ordinal);

    /// <summary>Reads the text.</summary>
    /// <exception cref="ManifestFormatException">The text is not a manifest, or has another version.</exception>
    public static WorkspaceManifest Read(string text)
    {
        var assembly = new ManifestAssembly();
        int line = 0;
        for (int start = 0; start < text.Length;)
        {
            line++;
            int end = text.IndexOf('\n', start);
            if (end < 0)
                throw new ManifestFormatException(line, "the line does not end with a line feed, so the file is cut short");

            // Nearly all records are files: they take a fast path.
            if (line > 1 && string.CompareOrdinal(text, start, FileRecord, 0, FileRecord.Length) == 0)
                ReadFile(assembly, text, start + FileRecord.Length, end, line);
            else
                ReadLine(assembly, text.Substring(start, end - start), line);
            start = end + 1;
        }

        return assembly.Finish(line + 1);
    }

    private static void ReadFile(ManifestAssembly assembly, string text, int start, int end, int line)
    {
        int tab = text.IndexOf('\t', start, end - start);
        string path = text.Substring(start, (tab < 0 ? end : tab) - start);
        string? content = tab < 0 ? null : text.Substring(tab + 1, end - tab - 1);
        assembly.AddFile(FieldEscaping.Unescape(path, line), content is null ? null : FieldEscaping.Unescape(content, line), line);
    }

    private static void ReadLine(ManifestAssembly assembly, string content, int line)
    {
        if (line > 1)
            ReadRecord(assembly, content, line);
        else if (content != ManifestSyntax.FirstLine)
            throw new ManifestFormatException(
                line, "the first line is '" + content + "' where '" + ManifestSyntax.FirstLine + "' is expected");
    }

    private static void ReadRecord(ManifestAssembly assembly, string content, int line)
    {
        string[] fields = content.Split('\t');
        for (int i = 1; i < fields.Length; i++)
            fields[i] = FieldEscaping.Unescape(fields[i], line);

        switch (fields[0])
        {
            case ManifestSyntax.Settings when fields.Length is 10 or 11:
                assembly.SetSettings(Settings(fields, line), line);
                break;
            case ManifestSyntax.Directory when fields.Length == 3:
                assembly.AddDirectory(new ManifestDirectory(fields[1], fields[2]), line);
                break;
            case ManifestSyntax.Group when fields.Length is 7 or 9:
                assembly.BeginGroup(
                    new ManifestGroup(
                        fields[1], fields[2], Members(fields[3], line), fields[4], Number(fields[5], line), default,
                        Content(fields[6], line), default, fields.Length == 9 ? fields[7] : "", fields.Length == 9 ? fields[8] : ""),
                    line);
                break;
            case ManifestSyntax.PathType when fields.Length == 5:
                assembly.AddPathType(
                    new ManifestPathType(
                        Either(fields[1], ManifestSyntax.DirectoryPathType, ManifestSyntax.FilePathType, line),
                        fields[2],
                        fields[3],
                        Number(fields[4], line)),
                    line);
                break;
            case ManifestSyntax.PathType or ManifestSyntax.Settings or ManifestSyntax.Directory or ManifestSyntax.Group:
                throw new ManifestFormatException(
                    line,
                    "a record of kind '" + fields[0] + "' has " + (fields.Length - 1).ToString(CultureInfo.InvariantCulture) + " fields");
            default:
                throw new ManifestFormatException(line, "the kind of record '" + fields[0] + "' is not known");
        }
    }

    private static ManifestSettings Settings(string[] fields, int line) => new(
        fields[1],
        fields[2],
        Either(fields[3], ManifestSyntax.Public, ManifestSyntax.Internal, line),
        Either(fields[4], ManifestSyntax.Constant, ManifestSyntax.Runtime, line) ? ManifestRootMode.Constant : ManifestRootMode.Runtime,
        Either(fields[5], ManifestSyntax.GlobalUsing, ManifestSyntax.NoGlobalUsing, line),
        fields[6],
        fields[7],
        Language(fields[8], line),
        Either(fields[9], ManifestSyntax.Source, ManifestSyntax.Generator, line),
        fields.Length == 11 ? fields[10] : "");

    private static ManifestLanguage Language(string field, int line) => field switch
    {
        ManifestSyntax.CSharp => ManifestLanguage.CSharp,
        ManifestSyntax.FSharp => ManifestLanguage.FSharp,
        ManifestSyntax.VisualBasic => ManifestLanguage.VisualBasic,
        _ => throw new ManifestFormatException(line, "the language '" + field + "' is not known"),
    };

    private static ManifestContent Content(string field, int line) => field switch
    {
        ManifestSyntax.Text => ManifestContent.Text,
        ManifestSyntax.Utf8 => ManifestContent.Utf8,
        ManifestSyntax.NoContent => ManifestContent.None,
        _ => throw new ManifestFormatException(line, "the kind of content '" + field + "' is not known"),
    };

    private static ManifestMembers Members(string field, int line) => field switch
    {
        ManifestSyntax.Both => ManifestMembers.All,
        ManifestSyntax.FullPath => ManifestMembers.FullPath,
        ManifestSyntax.RelativePath => ManifestMembers.RelativePath,
        ManifestSyntax.NoMembers => ManifestMembers.None,
        ManifestSyntax.Files => ManifestMembers.Files,
        ManifestSyntax.Both + ManifestSyntax.AndFiles => ManifestMembers.All | ManifestMembers.Files,
        ManifestSyntax.FullPath + ManifestSyntax.AndFiles => ManifestMembers.FullPath | ManifestMembers.Files,
        ManifestSyntax.RelativePath + ManifestSyntax.AndFiles => ManifestMembers.RelativePath | ManifestMembers.Files,
        _ => throw new ManifestFormatException(line, "the kind of members '" + field + "' is not known"),
    };

    private static bool Either(string field, string yes, string no, int line) =>
        field == yes
        || (field == no ? false : throw new ManifestFormatException(line, "'" + field + "' is neither '" + yes + "' nor '" + no + "'"));

    private static int Number(string field, int line) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new ManifestFormatException(line, "'" + field + "' is not a line number");
}
