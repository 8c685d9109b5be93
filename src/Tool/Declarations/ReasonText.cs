namespace WorkspaceSdk.Tool.Declarations;

/// <summary>Describes in words why a query does not find a path.</summary>
internal static class ReasonText
{
    /// <summary>Gets the words for a verdict.</summary>
    public static string Of(PathVerdict verdict) => verdict.Reason switch
    {
        PathReason.Found => "nothing leaves it out",
        PathReason.OutsideDirectory when verdict.Path.Length == 0 => "it is the root itself; find lists only entries below it",
        PathReason.OutsideDirectory => $"it is not below '{verdict.Detail}'",
        PathReason.InsideGit => "nothing in a .git is listed",
        PathReason.Unreadable => $"a directory above it cannot be read: {verdict.Detail}",
        PathReason.BelowLink => $"'{verdict.Detail}' is a link, which find enters only with --follow",
        PathReason.InsideNestedRepository => $"'{verdict.Detail}' is a repository of its own",
        PathReason.OnOtherFileSystem => "it is on another file system",
        PathReason.Depth => "--min-depth or --max-depth leaves it out",
        PathReason.Type => $"it is {TypeText.Of(verdict.Type)}",
        PathReason.LinkToNoFile => "it is a link that does not lead to a file",
        PathReason.NoPattern => "no pattern matches",
        PathReason.Extension => "its name has no extension of --ext",
        PathReason.Excluded or PathReason.RootExcluded => $"the exclude '{verdict.Detail}' leaves it out",
        PathReason.Hidden => $"'{verdict.Detail}' begins with a dot; find shows it with --hidden",
        PathReason.Ignored => "a rule of an ignore file leaves it out; find shows it with --no-ignore",
        PathReason.Metadata => "its size, times or permissions do not match the options",
        _ => "it does not exist",
    };
}
