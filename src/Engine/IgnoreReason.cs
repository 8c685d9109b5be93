namespace WorkspaceSdk;

/// <summary>Represents the rule that ignores an entry, or includes it again.</summary>
/// <param name="Path">The path that the rule matches: the entry itself, or a directory above it.</param>
/// <param name="IsIgnored">Whether the rule ignores the entry; otherwise it includes what an earlier rule ignored.</param>
/// <param name="File">
/// The ignore file, relative to the workspace root or as the caller passed it. Null where no file has the
/// rule: no query finds anything in a <c>.git</c>.
/// </param>
/// <param name="Line">The number of the rule's line, from 1; 0 where there is no file.</param>
/// <param name="Rule">The text of the line, without its end. Bytes that are not UTF-8 become U+FFFD.</param>
public sealed record IgnoreReason(string Path, bool IsIgnored, string? File, int Line, string Rule);
