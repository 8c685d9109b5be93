using System.Xml;
using System.Xml.Linq;
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Declarations;

/// <summary>
/// Loads a file of declarations. A marker is limited by <see cref="MarkerLimits"/> and has no DTD, since it may be read without a
/// build. The other files belong to a project that is built, and MSBuild has read them.
/// </summary>
internal static class DeclarationFile
{
    /// <summary>Loads a file that exists.</summary>
    /// <exception cref="DeclarationException">The file is no XML, cannot be read, is no regular file, or exceeds a limit.</exception>
    public static XDocument Load(string file)
    {
        try
        {
            // A stream and not a path: XDocument reads a path as a URI, in which '%20' is a blank.
            using FileStream stream = RegularFile.Open(file);
            return Read(stream, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DeclarationException(
                new(DeclarationCodes.FileUnreadable, new SourceLocation(file, 0), [file, exception.Message.TrimEnd('.')]), exception);
        }
    }

    /// <summary>Reads the content of a file.</summary>
    /// <param name="stream">The content.</param>
    /// <param name="file">The file's path. Its name decides whether it is a marker.</param>
    /// <exception cref="DeclarationException">The content is no XML, or exceeds a limit.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static XDocument Read(Stream stream, string file)
    {
        try
        {
            if (Path.GetFileName(file) != MarkerCheck.FileName)
                return Document(stream, DtdProcessing.Ignore);
            using MemoryStream content = Content(stream, file);
            CheckDepth(content, file);
            content.Position = 0;
            return Document(content, DtdProcessing.Prohibit);
        }
        catch (XmlException exception)
        {
            throw new DeclarationException(
                new(
                    DeclarationCodes.FileUnreadable,
                    new SourceLocation(file, exception.LineNumber),
                    [file, exception.Message.TrimEnd('.')]),
                exception);
        }
    }

    private static XDocument Document(Stream stream, DtdProcessing dtd)
    {
        using XmlReader reader = Reader(stream, dtd);
        return XDocument.Load(reader, LoadOptions.SetLineInfo);
    }

    private static XmlReader Reader(Stream stream, DtdProcessing dtd) =>
        XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = dtd, XmlResolver = null });

    // The length that the system reports is no limit: a file may grow while it is read.
    private static MemoryStream Content(Stream stream, string file)
    {
        var content = new MemoryStream();
        byte[] part = new byte[81920];
        for (int read = stream.Read(part, 0, part.Length); read > 0; read = stream.Read(part, 0, part.Length))
        {
            if (content.Length + read > MarkerLimits.Bytes)
                throw MarkerLimits.Exceeded(file, 0, $"it has more than {MarkerLimits.Bytes} bytes");
            content.Write(part, 0, read);
        }

        content.Position = 0;
        return content;
    }

    // Before the tree is built, whose time grows with the square of the depth.
    private static void CheckDepth(MemoryStream content, string file)
    {
        bool isInProlog = true;
        using XmlReader reader = Reader(content, DtdProcessing.Prohibit);
        try
        {
            while (reader.Read())
            {
                isInProlog &= reader.NodeType != XmlNodeType.Element;
                if (reader.Depth > MarkerLimits.Depth)
                    throw MarkerLimits.Exceeded(
                        file, ((IXmlLineInfo)reader).LineNumber, $"its elements are more than {MarkerLimits.Depth} deep");
            }
        }
        catch (XmlException exception) when (isInProlog && HasDocumentType(content))
        {
            throw new XmlException(
                "it has a document type (<!DOCTYPE>), for which MSBuild has no use",
                exception,
                exception.LineNumber,
                exception.LinePosition);
        }
    }

    // The reader detects the encoding.
    private static bool HasDocumentType(MemoryStream content) =>
        System.Text.Encoding.ASCII.GetString(content.ToArray()).Replace("\0", "").Contains("<!DOCTYPE", StringComparison.Ordinal);
}
