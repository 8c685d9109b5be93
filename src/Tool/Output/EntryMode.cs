using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Paths;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Represents the type and the permissions of an entry: the mode of Unix, or the attributes of Windows.</summary>
/// <param name="Type">The type.</param>
/// <param name="Bits">Type and permissions; null where there are none, or the entry cannot be examined.</param>
/// <param name="Attributes">The attributes, on Windows.</param>
internal readonly record struct EntryMode(FileEntryType Type, uint? Bits, FileAttributes Attributes = 0)
{
    private const uint TypeBits = 0xF000, PipeType = 0x1000, CharacterType = 0x2000, DirectoryType = 0x4000, BlockType = 0x6000,
        RegularType = 0x8000, LinkType = 0xA000, SocketType = 0xC000;
    private const uint SetUserBit = 0x800, SetGroupBit = 0x400, StickyBit = 0x200, OthersWriteBit = 0x2, AnyoneRuns = 0x49;

    /// <summary>Reads the mode of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="reader">Reads the workspace.</param>
    /// <param name="followLink">Whether to read the target of a link.</param>
    public static EntryMode Of(in FileEntry entry, IDirectoryReader reader, bool followLink)
    {
        if (!DirectoryReaders.ArePortable)
        {
            uint mode = reader.Stamp(TreePath.Of(entry), followLink).Mode;
            return new EntryMode(TypeOf(mode) ?? entry.Type, mode == 0 ? null : mode);
        }

        try
        {
            return OperatingSystem.IsWindows()
                ? new EntryMode(entry.Type, null, File.GetAttributes(entry.FullPath))
                : new EntryMode(entry.Type, (uint)File.GetUnixFileMode(entry.FullPath));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new EntryMode(entry.Type, null);
        }
    }

    /// <summary>Gets the kinds that have colours, the most special first. A plain file comes last.</summary>
    public IEnumerable<EntryKind> Kinds()
    {
        uint bits = Bits ?? 0;
        switch (Type)
        {
            case FileEntryType.Directory:
                bool isSticky = (bits & StickyBit) != 0, isOpen = (bits & OthersWriteBit) != 0;
                if (isSticky && isOpen)
                    yield return EntryKind.StickyOthersWrite;
                if (isOpen)
                    yield return EntryKind.OthersWrite;
                if (isSticky)
                    yield return EntryKind.Sticky;
                yield return EntryKind.Directory;
                break;
            case FileEntryType.Link:
                yield return EntryKind.Link;
                break;
            case FileEntryType.File:
                if ((bits & SetUserBit) != 0)
                    yield return EntryKind.SetUser;
                if ((bits & SetGroupBit) != 0)
                    yield return EntryKind.SetGroup;
                if ((bits & AnyoneRuns) != 0)
                    yield return EntryKind.Executable;
                yield return EntryKind.File;
                break;
            default:
                if (SpecialKind(bits & TypeBits) is { } kind)
                    yield return kind;
                break;
        }
    }

    /// <summary>Returns the mode as <c>ls</c> shows it, or the attributes as PowerShell does.</summary>
    public override string ToString()
    {
        if (OperatingSystem.IsWindows())
            return string.Concat(
                TypeLetter(), Letter('a', FileAttributes.Archive), Letter('r', FileAttributes.ReadOnly),
                Letter('h', FileAttributes.Hidden) + Letter('s', FileAttributes.System));
        if (Bits is not { } bits)
            return TypeLetter() + "?????????";
        return TypeLetter() + Permissions(bits >> 6, (bits & SetUserBit) != 0, "sS")
            + Permissions(bits >> 3, (bits & SetGroupBit) != 0, "sS")
            + Permissions(bits, (bits & StickyBit) != 0, "tT");
    }

    private static string Permissions(uint bits, bool isSpecial, string special) => string.Concat(
        (bits & 4) != 0 ? "r" : "-",
        (bits & 2) != 0 ? "w" : "-",
        ((bits & 1) != 0, isSpecial) switch
        {
            (true, true) => special[..1],
            (false, true) => special[1..],
            (true, false) => "x",
            _ => "-",
        });

    private static FileEntryType? TypeOf(uint mode) => (mode & TypeBits) switch
    {
        0 => null,
        DirectoryType => FileEntryType.Directory,
        RegularType => FileEntryType.File,
        LinkType => FileEntryType.Link,
        _ => FileEntryType.Other,
    };

    private static EntryKind? SpecialKind(uint type) => type switch
    {
        PipeType => EntryKind.Pipe,
        SocketType => EntryKind.Socket,
        BlockType => EntryKind.BlockDevice,
        CharacterType => EntryKind.CharacterDevice,
        _ => null,
    };

    private string Letter(char letter, FileAttributes attribute) => (Attributes & attribute) != 0 ? letter.ToString() : "-";

    private string TypeLetter() => Type switch
    {
        FileEntryType.Directory => "d",
        FileEntryType.Link => "l",
        FileEntryType.File => "-",
        _ => SpecialKind((Bits ?? 0) & TypeBits) switch
        {
            EntryKind.Pipe => "p",
            EntryKind.Socket => "s",
            EntryKind.BlockDevice => "b",
            EntryKind.CharacterDevice => "c",
            _ => "?",
        },
    };
}
