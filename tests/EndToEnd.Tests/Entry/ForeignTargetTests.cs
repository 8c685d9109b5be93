using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Logging.StructuredLogger;

namespace WorkspaceSdk.Tests;

/// <summary>
/// The targets of MSBuild and the .NET SDK that the package runs beside. When an SDK renames one, or runs it no longer, ours does
/// not run either, and nothing else says so.
/// </summary>
public sealed class ForeignTargetTests(ForeignTargetBuilds builds) : IClassFixture<ForeignTargetBuilds>
{
    private static readonly string Body = Path.Combine(RepositoryPaths.Root, "src/Sdk/msbuild");

    /// <summary>All hooks.</summary>
    public static TheoryData<string> Hooks => [.. ForeignTarget.All.Select(static hook => hook.ToString())];

    [Theory]
    [MemberData(nameof(Hooks))]
    public void Both_targets_run_in_the_right_order(string name)
    {
        ForeignTarget hook = ForeignTarget.All.Single(hook => hook.ToString() == name);
        Target[] run = builds.Targets(hook.Build);

        Target? foreign = run.FirstOrDefault(target => target.Name == hook.Foreign);
        Target? ours = run.FirstOrDefault(target => target.Name == hook.Ours && !target.Skipped);

        Assert.True(foreign is not null, $"{hook.Foreign} does not run in the build '{hook.Build}' any more.");
        Assert.True(ours is not null, $"{hook.Ours} does not run in the build '{hook.Build}'.");
        Assert.True(
            hook.Order == "BeforeTargets" ? ours.StartTime <= foreign.StartTime : ours.StartTime >= foreign.EndTime,
            $"{hook} does not hold.");
    }

    [Fact]
    public void The_table_and_the_page_name_every_hook()
    {
        // The project that stops builds which have the package twice defines targets under MSBuild's own names.
        XElement[] targets = [.. Directory.EnumerateFiles(Body, "*.targets")
            .Where(static file => Path.GetFileName(file) != "Workspace.GivenTwice.targets")
            .SelectMany(static file => XDocument.Load(file).Descendants("Target"))];
        HashSet<string> own = [.. targets.Select(static target => target.Attribute("Name")!.Value)];
        string[] hooks = [.. targets
            .SelectMany(static target => target.Attributes().Where(static a => a.Name.LocalName is "BeforeTargets" or "AfterTargets")
                .SelectMany(order => order.Value.Split(';')
                    .Select(foreign => (Ours: target.Attribute("Name")!.Value, Order: order.Name.LocalName, Foreign: foreign))))
            .Where(hook => !own.Contains(hook.Foreign))
            .Select(static hook => $"{hook.Ours} {hook.Order} {hook.Foreign}")
            .Order(StringComparer.Ordinal)];
        string page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs/extending.md"));

        Assert.Equal(hooks, ForeignTarget.All.Select(static hook => hook.ToString()).Order(StringComparer.Ordinal));
        Assert.All(ForeignTarget.All, hook => Assert.Matches(
            new Regex($@"(?m)^\| `{hook.Ours}` \| {(hook.Order == "BeforeTargets" ? "before" : "after")} .*`{hook.Foreign}`"), page));
    }
}
