namespace WorkspaceSdk;

/// <summary>The rule by which an entry is ignored or taken back in.</summary>
/// <param name="Path">What the rule speaks of: the entry itself, or a directory above it.</param>
/// <param name="IsIgnored">Whether it ignores; otherwise it takes back in what an earlier rule ignored.</param>
/// <param name="File">The ignore file, relative to the workspace root or as it was given; null where no file says so: nothing in a <c>.git</c> is ever listed.</param>
/// <param name="Line">The rule's line, from 1; 0 where there is no file.</param>
/// <param name="Rule">The line as it stands in the file, without its end; bytes that are not UTF-8 are shown as U+FFFD.</param>
public sealed record IgnoreReason(string Path, bool IsIgnored, string? File, int Line, string Rule);
