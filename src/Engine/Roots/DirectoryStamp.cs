namespace WorkspaceSdk.Roots;

/// <summary>By what it is seen that nothing in a directory has changed that could move a root.</summary>
/// <param name="Directory">The directory.</param>
/// <param name="Written">When it was last written; long ago when it is not there.</param>
/// <param name="IsSettled">Whether that was long enough before the stamp was taken to tell a later change.</param>
/// <param name="Signs">Which of the files that the chain looks for were there.</param>
internal readonly record struct DirectoryStamp(string Directory, DateTime Written, bool IsSettled, int Signs)
{
    // A directory written so recently may be written again without its time changing: some file systems keep whole seconds, or two.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    private static readonly string[] SignFiles = [RootChain.MarkerFile, ".git", Path.Combine(".git", "HEAD"), "global.json", "HEAD"];

    /// <summary>The stamp of a directory as it is now.</summary>
    public static DirectoryStamp Of(string directory)
    {
        DateTime now = DateTime.UtcNow;
        DateTime written = System.IO.Directory.GetLastWriteTimeUtc(directory);
        return new DirectoryStamp(directory, written, written < now - Settling, SignsIn(directory));
    }

    /// <summary>Whether all is as it was. One look is enough for most directories; in those written since, the files themselves are looked for.</summary>
    public bool Holds() => (IsSettled && System.IO.Directory.GetLastWriteTimeUtc(Directory) == Written) || SignsIn(Directory) == Signs;

    private static int SignsIn(string directory)
    {
        int signs = 0;
        for (int i = 0; i < SignFiles.Length; i++)
            signs |= File.Exists(Path.Combine(directory, SignFiles[i])) ? 1 << i : 0;
        return signs;
    }
}
