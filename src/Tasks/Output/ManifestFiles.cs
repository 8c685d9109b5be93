using System.Globalization;
using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Tasks.Reporting;

namespace WorkspaceSdk.Tasks.Output;

/// <summary>The manifest as a file of the build.</summary>
internal static class ManifestFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static byte[] Bytes(WorkspaceManifest manifest) => Utf8.GetBytes(ManifestWriter.Write(manifest));

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="DiagnosticException">It is damaged; the error names the line.</exception>
    public static WorkspaceManifest Read(string path)
    {
        try
        {
            return ManifestReader.Read(RegularFile.ReadText(path));
        }
        catch (ManifestFormatException exception)
        {
            throw new DiagnosticException(
                WorkspaceDiagnostics.ManifestUnreadable,
                new SourceLocation(path, exception.Line),
                path,
                exception.Line.ToString(CultureInfo.InvariantCulture),
                exception.Reason);
        }
    }

    /// <summary>Reads a manifest; null when it does not exist or is damaged.</summary>
    public static WorkspaceManifest? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? Read(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DiagnosticException)
        {
            return null;
        }
    }

    /// <summary>Returns a path of the manifest on this machine. The root may end with a separator.</summary>
    public static string FullPath(string root, string path) =>
        root.TrimEnd('/', Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar + path.Replace('/', Path.DirectorySeparatorChar);
}
