using System.Globalization;
using System.Text;
using WorkspaceSdk.Dependencies;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Tasks.Output;

namespace WorkspaceSdk.Tasks.Declarations;

/// <summary>Reads the files whose contents are compiled in: as strict UTF-8, without a byte order mark.</summary>
/// <param name="root">The workspace's root.</param>
/// <param name="sizeLimit">The largest file that is read, in bytes.</param>
/// <param name="reads">Records the files that were read.</param>
/// <param name="report">Receives every file that cannot be used.</param>
internal sealed class ContentReader(
    string root, long sizeLimit, DependencyLog reads, Action<WorkspaceDiagnostic, SourceLocation, object[]> report)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Returns the group with its contents. A file that cannot be used is reported, and its content is left empty: the build fails anyway.
    /// </summary>
    public ManifestGroup WithContents(ManifestGroup group, SourceLocation location) =>
        group.Content == ManifestContent.None
            ? group
            : group with { Contents = new(group.Files.Select(file => Read(group.Name, file, location))) };

    private string Read(string group, string file, SourceLocation location)
    {
        string path = ManifestFiles.FullPath(root, file);
        reads.Add(path);
        try
        {
            long length = new FileInfo(path).Length;
            if (length > sizeLimit)
            {
                report(
                    WorkspaceDiagnostics.ContentTooLarge,
                    location,
                    [file, group, length.ToString(CultureInfo.InvariantCulture), sizeLimit.ToString(CultureInfo.InvariantCulture)]);
                return "";
            }

            byte[] bytes = RegularFile.ReadBytes(path);
            int start = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException exception)
        {
            report(
                WorkspaceDiagnostics.ContentUnusable,
                location,
                [file, group, $"it is not UTF-8 (byte {exception.Index.ToString(CultureInfo.InvariantCulture)} begins no character)"]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            report(WorkspaceDiagnostics.ContentUnusable, location, [file, group, exception.Message]);
        }

        return "";
    }
}
