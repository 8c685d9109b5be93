using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Reads the files of a configuration. Only regular files of the workspace are opened, up to a size limit.
/// </summary>
internal sealed class ConfigurationFiles(WorkspaceTree workspace, LayerFinder finder, long sizeLimit, Func<string, RootAccess?> open)
{
    private const int MostAttempts = 3;

    /// <summary>Reads all layers, the base file first.</summary>
    /// <exception cref="WorkspaceConfigurationException">No base file exists, a layer has two files, or a file cannot be read.</exception>
    public List<ConfigurationLayer> Read() => Read(finder.Find);

    /// <summary>Reads the base file alone.</summary>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="WorkspaceConfigurationException">Two base files exist, or the file cannot be read.</exception>
    public ConfigurationLayer? ReadBase() => Read(access => finder.FindBase(access) is { } file ? [file] : []).SingleOrDefault();

    /// <summary>Gets the existing directories, without links, in which a change may affect the layers.</summary>
    /// <param name="layers">The layers of the last read.</param>
    public HashSet<string> DirectoriesToWatch(IReadOnlyList<ConfigurationLayer> layers)
    {
        // A watch of a parent reports that a directory is added, deleted or renamed.
        var directories = new HashSet<string>(StringComparer.Ordinal);
        foreach (string directory in finder.Directories.Concat(layers.Select(static layer => LayerPlace.Above(layer.Target))))
        {
            for (string place = directory; ; place = LayerPlace.Above(place))
            {
                if (Directory.Exists(workspace.Join(place)) && workspace.TryResolve(place, out string target))
                    directories.Add(target);
                if (place.Length == 0)
                    break;
            }
        }

        return directories;
    }

    private List<ConfigurationLayer> Read(Func<RootAccess, List<LayerFile>> find)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return ReadOnce(find);
            }
            catch (FileNotFoundException error)
            {
                // The file disappeared after it was found, for example by a save that replaces it.
                if (attempt == MostAttempts)
                    throw WorkspaceConfigurationException.Unreadable(
                        error.FileName!, "it is replaced again and again", "Try later.", error);
            }
        }
    }

    private List<ConfigurationLayer> ReadOnce(Func<RootAccess, List<LayerFile>> find)
    {
        string reading = workspace.Root;
        try
        {
            using RootAccess access = open(workspace.Root)
                ?? throw WorkspaceConfigurationException.Unreadable(workspace.Root, "the workspace root is not there", "Create it.");
            var layers = new List<ConfigurationLayer>();
            foreach (LayerFile file in find(access))
            {
                reading = file.Path;
                using SafeFileHandle handle = access.OpenFile(file.Target, isExamined: true);
                layers.Add(new ConfigurationLayer(file.Path, file.Target, ReadAll(file.Path, handle)));
            }

            return layers;
        }
        catch (UnauthorizedAccessException error)
        {
            throw WorkspaceConfigurationException.Unreadable(reading, "it may not be read", "Make it readable.", error);
        }
        catch (IOException error) when (error is not FileNotFoundException)
        {
            throw WorkspaceConfigurationException.Unreadable(reading, error.Message.TrimEnd('.'), "Make it readable.", error);
        }
    }

    private byte[] ReadAll(string path, SafeFileHandle handle)
    {
        long length = RandomAccess.GetLength(handle);
        if (length > sizeLimit)
            throw TooLarge(path, length);
        byte[] content = new byte[length], next = new byte[1];
        for (int filled = 0; ;)
        {
            int read = RandomAccess.Read(handle, content.AsSpan(filled), filled);
            filled += read;
            if (read > 0 && filled < content.Length)
                continue;
            // The file may grow during the read, and some file systems report length 0 for every file.
            if (filled < content.Length || RandomAccess.Read(handle, next, filled) == 0)
                return filled == content.Length ? content : content[..filled];
            if (filled >= sizeLimit)
                throw TooLarge(path, Math.Max(RandomAccess.GetLength(handle), filled + 1L));
            Array.Resize(ref content, (int)Math.Min(Math.Max(content.Length * 2L, 4096), sizeLimit));
        }
    }

    private WorkspaceConfigurationException TooLarge(string path, long length) => WorkspaceConfigurationException.Unreadable(
        path,
        string.Create(CultureInfo.InvariantCulture, $"it has {length} bytes, and files of up to {sizeLimit} bytes are read"),
        "Make it smaller, or set FileSizeLimit.");
}
