namespace WorkspaceSdk;

/// <summary>Specifies the order of found entries. Entries that are equal in that order are ordered by path.</summary>
public enum FileSort
{
    /// <summary>By the whole path, ordinal (UTF-16 code units).</summary>
    Path,

    /// <summary>By the last name, ordinal.</summary>
    Name,

    /// <summary>By size, smallest first; entries without a size come before them.</summary>
    Size,

    /// <summary>By the time of the last write, oldest first.</summary>
    Modified,

    /// <summary>
    /// In the order of the walk, which is not guaranteed. The first entry is returned before the walk ends.
    /// </summary>
    None,
}
