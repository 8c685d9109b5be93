using System.Globalization;
using Microsoft.Build.Evaluation;

namespace WorkspaceSdk.Tests;

/// <summary>
/// How many properties, items and targets the package adds to a project, as <c>docs/performance.md</c> has it: editors evaluate every
/// project again and again, and each costs them.
/// </summary>
[Collection("variables of the environment")]
public sealed class EvaluationCountTests
{
    private static readonly string Body = Path.Combine(RepositoryPaths.Root, "src/Sdk/msbuild");

    // What distinguishes the kinds for the package's own files.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["a C# project"] = "<Language>C#</Language>",
        ["an F# project"] = "<Language>F#</Language>",
        ["a project without code"] = "",
        ["the outer build of several target frameworks"] = "<Language>C#</Language><IsCrossTargetingBuild>true</IsCrossTargetingBuild>",
        ["a web project"] = "<Language>C#</Language><UsingMicrosoftNETSdkStaticWebAssets>true</UsingMicrosoftNETSdkStaticWebAssets>",
        ["a C# project without standard directories"] =
            "<Language>C#</Language><WorkspaceStandardDirectories>false</WorkspaceStandardDirectories>",
    };

    static EvaluationCountTests() => InstalledMSBuild.Use();

    /// <summary>The kinds of projects.</summary>
    public static TheoryData<string> Rows => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_page_has_what_is_added_to(string kind)
    {
        using var place = new TemporaryDirectory("counts");
        place.Write("Directory.Workspace.props", "<Project />");
        string file = place.Write("src/app.proj", $"""
            <Project>
              <PropertyGroup>{Kinds[kind]}<BaseIntermediateOutputPath>obj/app/</BaseIntermediateOutputPath><IntermediateOutputPath>obj/app/</IntermediateOutputPath></PropertyGroup>
              <Import Project="{Body}/Workspace.props" />
              <Import Project="{Body}/Workspace.targets" />
            </Project>
            """);
        using var collection = new ProjectCollection();

        Project project = collection.LoadProject(file);

        int properties = project.AllEvaluatedProperties
            .Where(static property => IsOurs(property.Xml?.ContainingProject.FullPath))
            .Select(static property => property.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count();
        int items = project.Items.Count(static item => IsOurs(item.Xml.ContainingProject.FullPath));
        int targets = project.Targets.Values.Count(static target => IsOurs(target.Location.File));
        string row = File.ReadLines(Path.Combine(RepositoryPaths.Root, "docs/performance.md"))
            .Single(line => line.StartsWith($"| {kind} |", StringComparison.Ordinal));
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {properties} | {items} | {targets} |"), row);
    }

    private static bool IsOurs(string? file) => file?.StartsWith(Body, StringComparison.Ordinal) == true;
}
