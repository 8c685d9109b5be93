using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tests;

/// <summary>The page of <c>graph --format html</c> for 60 projects, as a browser opens it.</summary>
[Slow]
public sealed partial class GraphPageTests : IDisposable
{
    private const int Count = 60;
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_browser_shows_every_project_by_its_name()
    {
        string? browser = new[] { "chromium", "chromium-browser", "google-chrome" }
            .Select(name => ProgramOnPath.Find(name, _directory.Root))
            .FirstOrDefault(static program => program is not null);
        Assert.SkipWhen(browser is null, "No Chromium is installed.");
        _directory.Write("Directory.Workspace.props", "<Project />");
        for (int i = 0; i < Count; i++)
        {
            string references = string.Concat(new[] { i / 2, i / 3 }.Where(other => other != i).Distinct()
                .Select(static other => $"""<ProjectReference Include="../Shop{other:D2}/Shop{other:D2}.csproj" />"""));
            _directory.Write($"src/Shop{i:D2}/Shop{i:D2}.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>{references}</ItemGroup>
                </Project>
                """);
        }

        ToolResult page = ToolProcess.Run(_directory.Root, "graph", "--format", "html");
        Assert.Equal((0, ""), (page.ExitCode, page.Errors));
        string file = _directory.Write("graph.html", page.Output);

        string dump = Dump(browser!, file);

        string[] shown = [.. Boxes().Matches(dump).Select(static match => WebUtility.HtmlDecode(match.Groups[1].Value))];
        Assert.Equal(
            Enumerable.Range(0, Count).Select(static i => $"src/Shop{i:D2}/Shop{i:D2}.csproj"), shown.Order(StringComparer.Ordinal));
        Assert.Contains(">Shop42</text>", dump, StringComparison.Ordinal);
        // What the page's own script wrote.
        Assert.Contains("60 of 60</output>", dump, StringComparison.Ordinal);
    }

    private string Dump(string browser, string file)
    {
        var start = new ProcessStartInfo(browser)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (string[])
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + Path.Combine(_directory.Container, "browser"), "--dump-dom", new Uri(file).AbsoluteUri,
            ])
            start.ArgumentList.Add(argument);
        return ToolProcess.Run(start).Output;
    }

    [GeneratedRegex("<a [^>]*data-name=\"([^\"]*)\"")]
    private static partial Regex Boxes();
}
