using System.Globalization;
using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Storage;

namespace WorkspaceSdk.Tasks.State;

/// <summary>
/// A line in a file beside the written source, with the inputs and the stamp of the source. While both are unchanged, the source is
/// up to date, and only this line has to be read.
/// </summary>
/// <param name="sourceFile">The written source.</param>
/// <param name="manifestChecksum">The checksum of the manifest; empty when it is not known.</param>
/// <param name="settings">The other inputs of the source, as text.</param>
/// <param name="projectSources">The project's own sources that it depends on, absolute.</param>
internal sealed class SourceStamp(string sourceFile, string manifestChecksum, string settings, IReadOnlyList<string> projectSources)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Returns the path of the file with the line.</summary>
    public static string FileOf(string sourceFile) => sourceFile + ".stamp";

    /// <summary>Determines whether the source is unchanged since it was written, from the same manifest by the same code.</summary>
    public bool IsUpToDate()
    {
        // Without a checksum there is nothing to compare.
        if (manifestChecksum.Length == 0)
            return false;
        try
        {
            string stampFile = FileOf(sourceFile);
            return File.Exists(stampFile) && File.Exists(sourceFile) && AtomicFile.Equals(stampFile, Line(FileStamps.Of(sourceFile)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// Returns the line for the current source; null when it changed so recently that it could change again without a trace.
    /// </summary>
    public byte[]? Settled(FileSystemClock clock)
    {
        FileStamp stamp = FileStamps.Of(sourceFile);
        return manifestChecksum.Length > 0
            && clock.IsSettled(stamp.LatestChange)
            && projectSources.All(source => clock.IsSettled(FileStamps.Of(source).LatestChange))
            ? Line(stamp)
            : null;
    }

    private byte[] Line(FileStamp stamp)
    {
        byte[] bytes = new byte[FileStamp.Length];
        stamp.Write(bytes);
        return Utf8.GetBytes(string.Join(
            " ",
            typeof(WorkspaceEmitter).Module.ModuleVersionId.ToString(),
            typeof(SourceStamp).Module.ModuleVersionId.ToString(),
            manifestChecksum,
            BitConverter.ToString(bytes),
            settings,
            SourcesText()) + "\n");
    }

    private string SourcesText()
    {
        byte[] stamps = new byte[projectSources.Count * FileStamp.Length];
        for (int i = 0; i < projectSources.Count; i++)
            FileStamps.Of(projectSources[i]).Write(stamps.AsSpan(i * FileStamp.Length));
        return stamps.Length == 0 ? "" : Checksum.Of(stamps).ToString("x16", CultureInfo.InvariantCulture);
    }
}
