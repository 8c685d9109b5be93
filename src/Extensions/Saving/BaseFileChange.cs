using System.Globalization;

namespace WorkspaceSdk.Extensions;

/// <summary>Changes the base file of a configuration. One process at a time replaces the file as a whole.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="finder">Finds the file.</param>
/// <param name="sizeLimit">The maximum size of the file, in bytes.</param>
internal sealed class BaseFileChange(WorkspaceTree workspace, LayerFinder finder, long sizeLimit)
{
    // For programs that change the file without the lock.
    private const int MostAttempts = 20;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly ConfigurationFiles _files = new(workspace, finder, sizeLimit, RootAccess.TryOpen);

    /// <summary>Changes the file.</summary>
    /// <param name="mayCreate">Whether to create a missing file.</param>
    /// <param name="change">Makes the change; runs again if another program changed the file at the same time.</param>
    /// <param name="cancellationToken">Ends the work before the file is replaced.</param>
    /// <returns>The file, relative to the workspace root.</returns>
    /// <exception cref="WorkspaceConfigurationException">The file cannot be read, changed or written; it is unchanged.</exception>
    public async Task<string> RunAsync(bool mayCreate, Action<WorkspaceConfigurationEditor> change, CancellationToken cancellationToken)
    {
        for (int attempt = 1; attempt <= MostAttempts; attempt++)
        {
            ConfigurationLayer? found = _files.ReadBase();
            if (found is null && !mayCreate)
                throw finder.NotFound([]);
            // Some systems could not hold both files.
            if (found is null && finder.OtherCase() is { } other)
                throw WorkspaceConfigurationException.NotWritten(
                    finder.NewBase().Path, $"'{other}' has the same name in another case", "Give that name.");
            LayerFile file = found is null ? finder.NewBase() : new LayerFile(found.Path, found.Target);
            try
            {
                if (await TryChangeAsync(file, change, cancellationToken).ConfigureAwait(false))
                    return file.Path;
            }
            catch (UnauthorizedAccessException error)
            {
                throw WorkspaceConfigurationException.NotWritten(
                    file.Path, error.Message.TrimEnd('.'), "Let this program write the file and its directory.", error);
            }
            catch (IOException error)
            {
                throw WorkspaceConfigurationException.NotWritten(file.Path, error.Message.TrimEnd('.'), "Try again.", error);
            }
        }

        throw WorkspaceConfigurationException.NotWritten(
            finder.NewBase().Path, "other programs change it again and again", "Try again.");
    }

    private async Task<bool> TryChangeAsync(
        LayerFile file, Action<WorkspaceConfigurationEditor> change, CancellationToken cancellationToken)
    {
        string fullPath = workspace.Join(file.Target);
        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        using FileLock held = await FileLock
            .AcquireAsync(ReplacedFile.Beside(fullPath, ".lock"), LongestWait, cancellationToken)
            .ConfigureAwait(false);
        ConfigurationLayer? before = _files.ReadBase();
        if (before is not null && before.Target != file.Target)
            return false;

        string ending = ConfigurationFormats.EndingOf(file.Path)!;
        (ConfigurationText encoding, EditedText text) = Read(file.Path, ending, before);
        change(new WorkspaceConfigurationEditor(file.Path, text));
        byte[] content = encoding.Encode(text.Text);
        if (before is not null && content.AsSpan().SequenceEqual(before.Content))
            return true;
        if (content.Length > sizeLimit)
            throw WorkspaceConfigurationException.NotWritten(
                file.Path,
                string.Create(CultureInfo.InvariantCulture, $"it would have {content.Length} bytes, and {sizeLimit} bytes are allowed"),
                "Save less, or set FileSizeLimit.");
        cancellationToken.ThrowIfCancellationRequested();
        ConfigurationLayer? now = _files.ReadBase();
        if ((now is null) != (before is null) || (now is not null && !now.Content.AsSpan().SequenceEqual(before!.Content)))
            return false;
        await ReplacedFile.WriteAsync(fullPath, content, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static (ConfigurationText Encoding, EditedText Text) Read(string path, string ending, ConfigurationLayer? layer)
    {
        try
        {
            ConfigurationText encoding = ConfigurationText.Of(layer?.Content ?? (ending == ".json" ? "{}\n"u8.ToArray() : []));
            return (encoding, new EditedText(ending, encoding.ToString()));
        }
        catch (ConfigurationSyntaxException error)
        {
            throw WorkspaceConfigurationException.Syntax(path, error);
        }
    }
}
