using static WorkspaceSdk.WorkspaceRootSource;

namespace WorkspaceSdk.Tests;

/// <summary>The table that holds MSBuild's chain and the engine's to the same answers.</summary>
public static class RootTable
{
    private const string Marker = "Directory.Workspace.props";

    public static IReadOnlyList<RootRow> Rows { get; } =
    [
        // 1: the property
        new("property, absolute") { CommandLine = "{0}/src", Root = "src", Source = Property },
        new("property, relative to the project") { CommandLine = "..", Root = "src", Source = Property },
        new("property with a trailing separator") { CommandLine = "{0}/src/", Root = "src", Source = Property },
        new("property with .. inside") { CommandLine = "{0}/src/../src/.", Root = "src", Source = Property },
        new("property is the project's own directory") { CommandLine = ".", Root = "src/app", Source = Property },
        new("property beats the environment") { CommandLine = "{0}", Variable = "{0}/src", Root = "", Source = Property },
        new("property beats a marker") { CommandLine = "{0}", Files = ["src/" + Marker], Root = "", Source = Property },
        new("property beats a repository") { CommandLine = "{0}", Files = ["src/.git/HEAD"], Root = "", Source = Property },
        new("property that does not exist") { CommandLine = "{0}/nowhere", Code = "WSDK0001", Source = Property },
        new("property that is a file") { Files = ["file"], CommandLine = "{0}/file", Code = "WSDK0001", Source = Property },
        new("property elsewhere") { Files = ["other/"], CommandLine = "{0}/other", Code = "WSDK0002", Root = "other", Source = Property },
        new("property that only begins like the project's path")
        {
            Files = ["src/ap/"],
            CommandLine = "{0}/src/ap",
            Code = "WSDK0002",
            Root = "src/ap",
            Source = Property
        },
        new("empty property is none") { CommandLine = "", Files = [Marker], Root = "", Source = WorkspaceRootSource.Marker },
        new("Directory.Build.props, absolute") { DirectoryBuildProps = "{0}/src", Root = "src", Source = Property },
        new("Directory.Build.props, relative to the project") { DirectoryBuildProps = "../..", Root = "", Source = Property },
        new("Directory.Build.props, missing directory") { DirectoryBuildProps = "../../nowhere", Code = "WSDK0001", Source = Property },
        new("command line beats Directory.Build.props")
        {
            CommandLine = "{0}",
            DirectoryBuildProps = "{0}/src",
            Root = "",
            Source = Property
        },
        new("body of the project is too late")
        {
            Files = [Marker],
            Body = "{0}/src/",
            Root = "",
            Source = WorkspaceRootSource.Marker,
            Code = "WSDK0003"
        },

        // 2: the environment
        new("environment") { Variable = "{0}/src", Root = "src", Source = WorkspaceRootSource.Environment },
        new("environment with a trailing separator") { Variable = "{0}/src/", Root = "src", Source = WorkspaceRootSource.Environment },
        new("environment beats a marker")
        {
            Variable = "{0}",
            Files = ["src/" + Marker],
            Root = "",
            Source = WorkspaceRootSource.Environment
        },
        new("environment beats a nearer repository")
        {
            Variable = "{0}",
            Files = ["src/app/.git/HEAD"],
            Root = "",
            Source = WorkspaceRootSource.Environment
        },
        new("environment, empty") { Variable = "", Files = [Marker], Root = "", Source = WorkspaceRootSource.Marker },
        new("environment, missing directory") { Variable = "{0}/nowhere", Code = "WSDK0001", Source = WorkspaceRootSource.Environment },
        new("environment, a file") { Files = ["file"], Variable = "{0}/file", Code = "WSDK0001", Source = WorkspaceRootSource.Environment },
        new("environment, relative") { Variable = "src", Code = "WSDK0001", Source = WorkspaceRootSource.Environment },
        new("environment, relative though it exists below the project")
        {
            Files = ["src/app/here/"],
            Variable = "here",
            Code = "WSDK0001",
            Source = WorkspaceRootSource.Environment
        },
        new("environment, stray")
        {
            Files = ["other/"],
            Variable = "{0}/other",
            Code = "WSDK0002",
            Root = "other",
            Source = WorkspaceRootSource.Environment
        },
        new("variable that spells the property")
        {
            SpelledVariable = ("WORKSPACEROOT", "{0}/src"),
            Root = "src",
            Source = WorkspaceRootSource.Environment
        },
        new("variable that spells the property otherwise")
        {
            SpelledVariable = ("workspaceRoot", "{0}"),
            Root = "",
            Source = WorkspaceRootSource.Environment
        },
        new("variable that spells the property, relative")
        {
            SpelledVariable = ("WorkspaceRoot", ".."),
            Code = "WSDK0001",
            Source = WorkspaceRootSource.Environment
        },
        new("WORKSPACE_PATH beats a variable that spells the property")
        {
            Variable = "{0}",
            SpelledVariable = ("WORKSPACEROOT", "{0}/src"),
            Root = "",
            Source = WorkspaceRootSource.Environment
        },

        // 3: the marker
        new("marker at the project") { Files = ["src/app/" + Marker], Root = "src/app", Source = WorkspaceRootSource.Marker },
        new("marker above") { Files = [Marker], Root = "", Source = WorkspaceRootSource.Marker },
        new("nearest of two markers") { Files = [Marker, "src/" + Marker], Root = "src", Source = WorkspaceRootSource.Marker },
        new("marker above a nearer repository") { Files = [Marker, "src/app/.git/HEAD"], Root = "", Source = WorkspaceRootSource.Marker },
        new("marker below a repository") { Files = [".git/HEAD", "src/" + Marker], Root = "src", Source = WorkspaceRootSource.Marker },
        new("a directory of the marker's name is no marker") { Files = ["src/" + Marker + "/", ".git/HEAD"], Root = "", Source = Git },
        new("marker in the profile directory counts") { Files = [Marker], Profile = "", Root = "", Source = WorkspaceRootSource.Marker },
        new("marker 50 levels up") { Files = [Marker], Project = Deep(50), Root = "", Source = WorkspaceRootSource.Marker },
        new("nearest of 50 nested markers")
        {
            Files = [.. Enumerable.Range(1, 50).Select(n => Deep(n) + "/" + Marker)],
            Project = Deep(50) + "/p",
            Root = Deep(50),
            Source = WorkspaceRootSource.Marker
        },

        // 4: the repository
        new("clone") { Files = [".git/HEAD"], Root = "", Source = Git },
        new("real clone") { Arrange = static root => GitCommand.Run(root, "init", "-q"), Root = "", Source = Git },
        new("nearest of two clones") { Files = [".git/HEAD", "src/.git/HEAD"], Root = "src", Source = Git },
        new("file .git") { Files = ["src/.git"], Root = "src", Source = Git },
        new("file .git above a nearer clone") { Files = [".git", "src/.git/HEAD"], Root = "src", Source = Git },
        new("clone above a nearer file .git") { Files = [".git/HEAD", "src/.git"], Root = "src", Source = Git },
        new("real worktree") { Arrange = RealRepositories.Worktree, Project = "tree/src/app", Root = "tree", Source = Git },
        new("real submodule") { Arrange = RealRepositories.Submodule, Project = "super/sub/src/app", Root = "super/sub", Source = Git },
        new("directory .git without HEAD is no repository") { Files = [".git/HEAD", "src/.git/"], Root = "", Source = Git },
        new("repository format nobody knows")
        {
            Files = [".git/HEAD", ".git/config"],
            Arrange = static root => File.WriteAllText(Path.Combine(root, ".git/config"), "[core]\nrepositoryformatversion = 99\n"),
            Root = "",
            Source = Git
        },
        new("repository beats a nearer global.json") { Files = [".git/HEAD", "src/global.json"], Root = "", Source = Git },
        new("repository in the profile directory is passed over")
        {
            Files = [".git/HEAD"],
            Profile = "",
            Root = "src/app",
            Source = Project
        },
        new("repository above the profile directory") { Files = [".git/HEAD", "src/.git/HEAD"], Profile = "src", Root = "", Source = Git },
        new("repository below the profile directory") { Files = [".git/HEAD", "src/.git/HEAD"], Profile = "", Root = "src", Source = Git },
        new("clone 50 levels up") { Files = [".git/HEAD"], Project = Deep(50), Root = "", Source = Git },

        // 5: global.json
        new("global.json") { Files = ["global.json"], Root = "", Source = GlobalJson },
        new("nearest of two global.json") { Files = ["global.json", "src/global.json"], Root = "src", Source = GlobalJson },
        new("global.json in the profile directory is passed over")
        {
            Files = ["global.json"],
            Profile = "",
            Root = "src/app",
            Source = Project
        },
        new("global.json above the profile directory")
        {
            Files = ["global.json", "src/global.json"],
            Profile = "src",
            Root = "",
            Source = GlobalJson
        },

        // 6: nothing
        new("nothing at all") { Root = "src/app", Source = Project },

        // names that are hard on MSBuild
        new("space") { Directory = "a b", Files = [".git/HEAD"], Root = "", Source = Git },
        new("semicolon") { Directory = "a;b", Files = [Marker], Root = "", Source = WorkspaceRootSource.Marker },
        new("semicolon in the environment") { Directory = "a;b", Variable = "{0}", Root = "", Source = WorkspaceRootSource.Environment },
        new("hash") { Directory = "c#", Files = [".git/HEAD"], Root = "", Source = Git },
        new("brackets") { Directory = "[x]", Files = [Marker], Root = "", Source = WorkspaceRootSource.Marker },
        new("percent that escapes nothing") { Directory = "100%zz", Files = [Marker], Root = "", Source = WorkspaceRootSource.Marker },
        new("quote") { Directory = "it's", Files = [".git/HEAD"], Root = "", Source = Git },
        new("not ASCII") { Directory = "größe-工作", Files = [Marker], Root = "", Source = WorkspaceRootSource.Marker },
        new("not ASCII in the property") { Directory = "größe-工作", CommandLine = "../..", Root = "", Source = Property },

        // links: paths are taken as they are written
        new("project directory that is a link")
        {
            Files = ["real/.git/HEAD", "real/app/", "src/" + Marker],
            Arrange = static root => System.IO.Directory.CreateSymbolicLink(Path.Combine(root, "src/app"), Path.Combine(root, "real/app")),
            Root = "src",
            Source = WorkspaceRootSource.Marker
        },

        // a marker of somebody else, or one that anybody may write
        new("marker where anybody may write")
        {
            Files = [Marker, "src/app/"],
            Arrange = static root => Mode(root, 0x1FF),
            Source = WorkspaceRootSource.Marker,
            Code = "WSDK0014"
        },
        new("marker where anybody may write and not delete")
        {
            Files = [Marker, "src/app/"],
            Arrange = static root => Mode(root, 0x3FF),
            Source = WorkspaceRootSource.Marker,
            Code = "WSDK0014"
        },
        new("marker where the user may not write")
        {
            Files = [Marker, "src/app/"],
            Arrange = static root => Mode(root, 0x16D),
            Source = WorkspaceRootSource.Marker,
            Code = "WSDK0014"
        },
        new("marker where anybody may write, two levels up")
        {
            Files = ["src/" + Marker, "src/a/b/"],
            Project = "src/a/b",
            Arrange = static root => Mode(root + "/src", 0x1FF),
            Root = "src",
            Source = WorkspaceRootSource.Marker,
            Code = "WSDK0014"
        },
        new("marker and project where anybody may write")
        {
            Files = [Marker, "src/app/"],
            Arrange = static root => Mode(root, 0x1FF, root + "/src/app"),
            Root = "",
            Source = WorkspaceRootSource.Marker
        },
        new("marker and project where the user may not write")
        {
            Files = [Marker, "src/app/"],
            Arrange = static root => Mode(root, 0x16D, root + "/src/app"),
            Root = "",
            Source = WorkspaceRootSource.Marker
        },
        new("marker where anybody may write, in the project's directory")
        {
            Files = ["src/app/" + Marker],
            Arrange = static root => Mode(root + "/src/app", 0x1FF),
            Root = "src/app",
            Source = WorkspaceRootSource.Marker
        },
        new("marker where anybody may write, and a nearer one")
        {
            Files = [Marker, "src/" + Marker, "src/app/"],
            Arrange = static root => Mode(root, 0x1FF),
            Root = "src",
            Source = WorkspaceRootSource.Marker
        },
        new("marker where anybody may write, listed")
        {
            Files = [Marker, "src/app/"],
            Arrange = static root => Mode(root, 0x1FF),
            SafeRoots = "/nowhere:{0}",
            Root = "",
            Source = WorkspaceRootSource.Marker
        },
        new("marker where anybody may write, listed with a separator")
        {
            Files = [Marker, "src/app/"],
            Arrange = static root => Mode(root, 0x1FF),
            SafeRoots = "{0}/",
            Root = "",
            Source = WorkspaceRootSource.Marker
        },
        new("marker where anybody may write, all listed")
        {
            Files = [Marker, "src/app/"],
            Arrange = static root => Mode(root, 0x1FF),
            SafeRoots = "*",
            Root = "",
            Source = WorkspaceRootSource.Marker
        },
        new("marker where anybody may write, another one listed")
        {
            Files = [Marker, "src/app/"],
            Arrange = static root => Mode(root, 0x1FF),
            SafeRoots = "{0}/src:{0}x:*x",
            Source = WorkspaceRootSource.Marker,
            Code = "WSDK0014"
        },
        new("marker where anybody may write, in a directory with the separator of the list")
        {
            Directory = "a:b",
            Files = [Marker, "src/app/"],
            Arrange = static root => Mode(root, 0x1FF),
            SafeRoots = "{0}:{0}/",
            Source = WorkspaceRootSource.Marker,
            Code = "WSDK0014"
        },
        new("marker where anybody may write, in a directory with a quote")
        {
            Directory = "it's",
            Files = [Marker, "src/app/"],
            Arrange = static root => Mode(root, 0x1FF),
            SafeRoots = "{0}",
            Root = "",
            Source = WorkspaceRootSource.Marker
        },
        new("marker where anybody may write, and the root is given")
        {
            Variable = "{0}",
            Files = [Marker, "src/app/"],
            Arrange = static root => Mode(root, 0x1FF),
            Root = "",
            Source = WorkspaceRootSource.Environment
        },
        new("marker in a directory that is a link")
        {
            Files = ["real/" + Marker, "real/app/"],
            Project = "link/app",
            Arrange = static root => Link(root, "real"),
            Root = "link",
            Source = WorkspaceRootSource.Marker
        },
        new("marker in a link to a directory where anybody may write")
        {
            Files = ["real/" + Marker, "real/app/"],
            Project = "link/app",
            Arrange = static root => Mode(Link(root, "real"), 0x1FF),
            Source = WorkspaceRootSource.Marker,
            Code = "WSDK0014"
        },
    ];

    private static void Mode(string directory, int mode, params string[] others)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException();
        foreach (string path in others.Append(directory))
            File.SetUnixFileMode(path, (UnixFileMode)mode);
    }

    private static string Link(string root, string target)
    {
        System.IO.Directory.CreateSymbolicLink(root + "/link", root + "/" + target);
        return root + "/" + target;
    }

    private static string Deep(int levels) => string.Join('/', Enumerable.Range(1, levels).Select(static n => "d" + n));
}
