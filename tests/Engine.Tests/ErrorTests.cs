using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests;

/// <summary>Errors carry codes whatever they derive from.</summary>
public sealed class ErrorTests
{
    [Fact]
    public void Every_exception_of_the_library_has_a_code()
    {
        Type[] exceptions = [.. typeof(WorkspaceTree).Assembly.GetExportedTypes()
            .Where(static type => typeof(Exception).IsAssignableFrom(type))];
        Assert.True(exceptions.Length >= 4);
        Assert.All(exceptions, static type => Assert.True(typeof(IWorkspaceError).IsAssignableFrom(type), type.Name));
    }

    [Fact]
    public void A_wrong_argument_is_an_ArgumentException_with_its_code()
    {
        using var tree = new TemporaryTree();
        WorkspaceTree workspace = tree.Workspace;
        (string Code, Action Call)[] calls =
        [
            ("WSDK0004", () => workspace.Join("../x")),
            ("WSDK0004", () => workspace.GetRelativePath("/elsewhere")),
            ("WSDK0004", () => workspace.Judge("../x")),
            ("WSDK0004", () => workspace.Find(new FileQuery { StartDirectory = ".." })),
            ("WSDK0004", () => workspace.Search("x", new FileQuery { StartDirectory = ".." })),
            ("WSDK1002", () => workspace.Find(new FileQuery { Patterns = ["["] })),
            ("WSDK1002", () => workspace.Search("x", new FileQuery { Excludes = ["a**"] })),
            ("WSDK1002", () => Glob.Parse("{")),
            ("WSDK1002", () => GlobSet.Parse(["a", "/a"])),
        ];
        foreach ((string code, Action call) in calls)
        {
            Exception error = Assert.ThrowsAny<ArgumentException>(call);
            var coded = Assert.IsAssignableFrom<IWorkspaceError>(error);
            Assert.Equal((code, error.Message), (coded.Code, coded.Message));
            string printed = error.ToString().ReplaceLineEndings("\n");
            Assert.StartsWith($"{error.GetType()}: {code}: {error.Message}\n", printed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_error_is_printed_with_its_code_and_the_code_of_its_cause()
    {
        var error = new WorkspaceException("WSDK1002", "Wrong.", new WorkspaceException("WSDK0004", ""));
        Assert.Equal(
            "WorkspaceSdk.WorkspaceException: WSDK1002: Wrong.\n ---> WorkspaceSdk.WorkspaceException: WSDK0004",
            error.ToString().ReplaceLineEndings("\n").Split("\n   ---")[0].TrimEnd(':', ' '));
    }

    [Theory]
    [InlineData("**/*.cs", true)]
    [InlineData("", true)]
    [InlineData("[", false)]
    [InlineData("a**", false)]
    [InlineData(null, false)]
    public void A_glob_is_tried_with_the_default_options(string? text, bool isGlob)
    {
        if (isGlob && text is "")
            isGlob = Glob.TryParse(text, null, out _, out _);
        Assert.Equal(isGlob, Glob.TryParse(text, out Glob? glob));
        Assert.Equal(isGlob ? text : null, glob?.Text);
    }
}
