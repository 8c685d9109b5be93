using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>The examples of <c>docs/extending.md</c>, as they are written there, in each way of use.</summary>
public sealed partial class ExtendingPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs/extending.md"))
        .ReplaceLineEndings("\n");

    /// <summary>Each section with an example, in each way of use.</summary>
    public static TheoryData<SdkStyle, string> Examples
    {
        get
        {
            var rows = new TheoryData<SdkStyle, string>();
            foreach (SdkStyle style in Enum.GetValues<SdkStyle>())
            {
                foreach (string section in Sections().Where(static section => section.Contains("```console", StringComparison.Ordinal)))
                    rows.Add(style, Title(section));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_does_what_the_page_says(SdkStyle style, string title)
    {
        string section = Sections().Single(section => Title(section) == title);
        using var workspace = new TestWorkspace();
        workspace.Project("src/App/App.csproj", style: style);
        workspace.Write("contracts/orders.json", "{}");
        foreach (Match file in Files().Matches(section))
            workspace.Write(file.Groups["path"].Value, file.Groups["text"].Value);
        if (style == SdkStyle.PackageReference)
            workspace.Dotnet("restore", "src/App/App.csproj").Succeeded();

        foreach (Match command in Commands().Matches(section))
        {
            string output = workspace.Dotnet(command.Groups["arguments"].Value.Split(' ')).Succeeded().Output;
            Assert.Equal(
                command.Groups["output"].Value,
                output.ReplaceLineEndings("\n").Replace(workspace.Root + "/", "/repo/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void There_is_an_example_for_each_point() => Assert.All(
    [
        "CustomBeforeWorkspaceProps", "CustomAfterWorkspaceProps", "CustomBeforeWorkspaceTargets", "CustomAfterWorkspaceTargets",
        "WorkspaceFilesDependsOn"
    ],
        static point => Assert.Contains(
            Sections(), section => section.Contains($"<{point}>", StringComparison.Ordinal) && Commands().IsMatch(section)));

    [Theory]
    [InlineData("CustomBeforeWorkspaceProps")]
    [InlineData("CustomAfterWorkspaceProps")]
    [InlineData("CustomBeforeWorkspaceTargets")]
    [InlineData("CustomAfterWorkspaceTargets")]
    public void A_file_that_does_not_exist_is_left_out(string point)
    {
        using var workspace = new TestWorkspace();
        string project = workspace.Project("src/App/App.csproj", outputType: "Library");

        workspace.Build(project, $"-p:{point}={workspace.FullPath("none.props")}").Succeeded();
    }

    private static string[] Sections() => Page.Split("\n## ");

    private static string Title(string section) => section[..section.IndexOf('\n', StringComparison.Ordinal)];

    [GeneratedRegex(@"```xml\n<!-- (?<path>\S+) -->\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Files();

    [GeneratedRegex(@"```console\n\$ dotnet (?<arguments>[^\n]+)\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Commands();
}
