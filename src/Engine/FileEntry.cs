namespace WorkspaceSdk;

/// <summary>
/// Describes a found entry. Two entries are equal when all their known values are equal, the root and the bytes of the path included.
/// </summary>
public readonly struct FileEntry : IEquatable<FileEntry>
{
    // Each number is stored plus one, and 0 means unknown: an entry is copied more often than it is read.
    private readonly long _size;
    private readonly long _modified;

    // The root, or with raw bytes an `Origin`.
    private readonly object? _origin;

    /// <summary>Creates an entry without a query, for tests. It has no <see cref="FullPath"/>.</summary>
    /// <param name="path">Relative to the workspace root, with <c>/</c> between names.</param>
    /// <param name="type">The type.</param>
    /// <param name="size">In bytes; null when it is not known.</param>
    /// <param name="modified">The time of the last write to the content; null when it is not known.</param>
    public FileEntry(string path, FileEntryType type, long? size = null, DateTimeOffset? modified = null)
        : this(path, type, origin: null, size, modified)
    {
    }

    private FileEntry(string path, FileEntryType type, object? origin, long? size, DateTimeOffset? modified)
    {
        Path = path;
        Type = type;
        _origin = origin;
        _size = size + 1 ?? 0;
        _modified = modified?.UtcTicks + 1 ?? 0;
    }

    /// <summary>
    /// Gets the path relative to the workspace root, whatever directory the query started from, with <c>/</c> between names.
    /// </summary>
    public string Path { get; }

    /// <summary>Gets the type.</summary>
    public FileEntryType Type { get; }

    /// <summary>
    /// Gets the size in bytes, of a file or of a link itself. Null for other types, and when the query
    /// neither needed nor requested metadata.
    /// </summary>
    public long? Size => _size == 0 ? null : _size - 1;

    /// <summary>Gets the UTC time of the last write to the content; null when the query neither needed nor requested metadata.</summary>
    public DateTimeOffset? Modified => _modified == 0 ? null : new DateTimeOffset(_modified - 1, TimeSpan.Zero);

    /// <summary>
    /// Gets the bytes of the path when they are not valid UTF-8; empty otherwise. <see cref="Path"/> and <see cref="FullPath"/> then hold
    /// U+FFFD in place of the invalid bytes, and cannot be opened.
    /// </summary>
    public ReadOnlyMemory<byte> RawPath => _origin is Origin origin ? origin.RawPath : default;

    /// <summary>Gets the last name of <see cref="Path"/>.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>Gets the absolute path, with the separators of the system. Each call creates a new string.</summary>
    /// <exception cref="InvalidOperationException">No query found this entry, so it has no root.</exception>
    public string FullPath => Join(Root ?? throw new InvalidOperationException("The entry was made by its constructor and not found in a "
        + "workspace, so its root is not known. Use WorkspaceTree.Join(entry.Path)."), Path);

    private string? Root => _origin is Origin origin ? origin.Root : (string?)_origin;

    /// <summary>Determines whether two entries are equal.</summary>
    /// <param name="left">The first entry.</param>
    /// <param name="right">The second entry.</param>
    /// <returns>True if all their known values are equal.</returns>
    public static bool operator ==(FileEntry left, FileEntry right) => left.Equals(right);

    /// <summary>Determines whether two entries differ.</summary>
    /// <param name="left">The first entry.</param>
    /// <param name="right">The second entry.</param>
    /// <returns>True if any known value differs.</returns>
    public static bool operator !=(FileEntry left, FileEntry right) => !left.Equals(right);

    /// <summary>Determines whether another entry is equal.</summary>
    /// <param name="other">The other entry.</param>
    /// <returns>True if all their known values are equal.</returns>
    public bool Equals(FileEntry other) =>
        Type == other.Type && _size == other._size && _modified == other._modified
        && string.Equals(Path, other.Path, StringComparison.Ordinal)
        && string.Equals(Root, other.Root, StringComparison.Ordinal) && RawPath.Span.SequenceEqual(other.RawPath.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FileEntry other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Path is null ? 0 : (StringComparer.Ordinal.GetHashCode(Path) * 31) + (int)Type;

    /// <summary>Returns <see cref="Path"/>.</summary>
    /// <returns>The path.</returns>
    public override string ToString() => Path ?? "";

    /// <summary>Creates an entry that a walk found.</summary>
    /// <param name="root">The workspace root.</param>
    /// <param name="path">The path.</param>
    /// <param name="rawPath">The bytes of the path when they are not valid UTF-8; otherwise null.</param>
    /// <param name="type">The type.</param>
    internal static FileEntry Found(string root, string path, byte[]? rawPath, FileEntryType type) =>
        new(path, type, rawPath is null ? root : new Origin(root, rawPath), null, null);

    /// <summary>Returns the absolute path of an entry below a root.</summary>
    internal static string Join(string root, string path)
    {
        string relative = System.IO.Path.DirectorySeparatorChar == '/' ? path : path.Replace('/', System.IO.Path.DirectorySeparatorChar);
        return root[root.Length - 1] == System.IO.Path.DirectorySeparatorChar
            ? root + relative
            : root + System.IO.Path.DirectorySeparatorChar + relative;
    }

    /// <summary>Returns the entry with its metadata.</summary>
    internal FileEntry With(long? size, DateTimeOffset modified) => new(Path, Type, _origin, size, modified);

    private sealed class Origin(string root, byte[] rawPath)
    {
        public string Root { get; } = root;

        public byte[] RawPath { get; } = rawPath;
    }
}
