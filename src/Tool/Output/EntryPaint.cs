using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Chooses the colours of found entries.</summary>
/// <param name="colors">The colours.</param>
/// <param name="workspace">The workspace that holds the entries.</param>
/// <param name="followLinks">Whether links were followed, so that an entry may be the target of a link.</param>
internal sealed class EntryPaint(EntryColors colors, WorkspaceTree workspace, bool followLinks) : IDisposable
{
    private readonly IDirectoryReader? _reader = colors.Any ? workspace.OpenReader() : null;

    /// <summary>Gets the escape sequence for the colour of directories.</summary>
    public string Directory => colors.Of(EntryKind.Directory);

    /// <summary>Returns the escape sequence for the colour of an entry; empty for no colour.</summary>
    public string Of(in FileEntry entry)
    {
        if (_reader is null)
            return "";
        bool isLink = entry.Type == FileEntryType.Link;
        if (isLink && (colors.LinksAreAsTargets || colors.Has(EntryKind.BrokenLink)))
            return OfLink(entry, EntryMode.Of(entry, _reader, followLink: true));
        return Of(entry, EntryMode.Of(entry, _reader, followLinks && !isLink));
    }

    /// <inheritdoc/>
    public void Dispose() => _reader?.Dispose();

    private string OfLink(in FileEntry entry, in EntryMode target)
    {
        if (target.Bits is null && !OperatingSystem.IsWindows())
            return colors.Of(colors.Has(EntryKind.BrokenLink) ? EntryKind.BrokenLink : EntryKind.Link);
        return colors.LinksAreAsTargets ? Of(entry, target) : colors.Of(EntryKind.Link);
    }

    private string Of(in FileEntry entry, in EntryMode mode)
    {
        foreach (EntryKind kind in mode.Kinds())
        {
            if (kind == EntryKind.File)
                return colors.OfFile(entry.Name);
            if (colors.Has(kind))
                return colors.Of(kind);
        }

        return "";
    }
}
