namespace WorkspaceSdk.Tests;

/// <summary>A directory of its own for one test, gone with it.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public TemporaryDirectory(string name = "workspace")
    {
        // A folder above of a random name keeps tests apart; the name itself may be any a test wants to try.
        Container = Directory.CreateTempSubdirectory("wsdk-").FullName;
        Root = Path.Combine(Container, name);
        Directory.CreateDirectory(Root);
    }

    /// <summary>The directory above <see cref="Root"/>, of this test alone too.</summary>
    public string Container { get; }

    public string Root { get; }

    public string FullPath(string path) => Path.Combine(Root, path);

    /// <summary>Writes a file, with the directories above it.</summary>
    public string Write(string path, string text = "")
    {
        string full = FullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public void Dispose()
    {
        foreach (string directory in Directory.EnumerateDirectories(
            Container, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Delete(Container, recursive: true);
    }
}
