namespace WorkspaceSdk;

/// <summary>In which order found entries come. Entries that are equal in the chosen respect come by path.</summary>
public enum FileSort
{
    /// <summary>Ordinal by the whole path (UTF-16 code units).</summary>
    Path,

    /// <summary>Ordinal by the last name.</summary>
    Name,

    /// <summary>Small ones first; entries without a size before them.</summary>
    Size,

    /// <summary>Old ones first.</summary>
    Modified,

    /// <summary>As they are met: the order is not promised, and the first comes without waiting for the last.</summary>
    None,
}
