using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>The two ways to examine an entry below a root give the same answers.</summary>
public sealed class RootAccessTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [UnixFact]
    public void An_entry_of_a_directory_has_the_facts_that_its_path_has()
    {
        string root = _directory.Root;
        Directory.CreateDirectory(_directory.FullPath("config/sub"));
        _directory.Write("config/app.json", "{}");
        _directory.Write("top.json", "{ }");
        File.CreateSymbolicLink(_directory.FullPath("config/link.json"), "app.json");
        File.CreateSymbolicLink(_directory.FullPath("config/dangling.json"), "gone.json");
        Directory.CreateSymbolicLink(_directory.FullPath("linked"), "config");
        string[] directories = ["config", "", "config/sub", "linked", "missing", "top.json", "config"];
        string[] names = ["app.json", "link.json", "dangling.json", "sub", "missing.json", "top.json", "linked", new string('n', 300)];
        foreach (RootAccessKind kind in RootAccessKinds.Known)
        {
            using RootAccess access = kind.Open(root)!;
            foreach (string directory in directories)
            {
                Assert.Equal(access.Examine(directory, out _) is { Type: FileEntryType.Directory }, access.IsDirectory(directory));
                foreach (string name in names)
                {
                    EntryFacts? byPath = access.Examine(directory.Length == 0 ? name : directory + "/" + name, out bool mayHoldLink);

                    Assert.Equal(byPath, access.ExamineIn(directory, name, out bool mayHoldLinkToo));
                    Assert.Equal(mayHoldLink, mayHoldLinkToo);
                }
            }
        }
    }

    [UnixFact]
    public void A_directory_that_another_replaces_is_examined_again_by_the_next_access()
    {
        string root = _directory.Root, config = _directory.FullPath("config");
        Directory.CreateDirectory(config);
        foreach (RootAccessKind kind in RootAccessKinds.Known)
        {
            using (RootAccess access = kind.Open(root)!)
                Assert.Null(access.ExamineIn("config", "app.json", out _));
            Directory.Delete(config, recursive: true);
            Directory.CreateDirectory(config);
            File.WriteAllText(Path.Combine(config, "app.json"), "{}");
            using (RootAccess access = kind.Open(root)!)
                Assert.Equal(2, access.ExamineIn("config", "app.json", out _)!.Value.Length);
            File.Delete(Path.Combine(config, "app.json"));
        }
    }
}
