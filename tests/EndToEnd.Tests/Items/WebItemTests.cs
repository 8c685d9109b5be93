using System.Net;
using System.Net.Sockets;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Files of groups in a web project: static assets that the running application serves, and components that are compiled.
/// </summary>
public sealed class WebItemTests
{
    private const string Groups = """
        <WorkspaceFiles Include="Shared" Base="shared" Pattern="**/*.{css,js}" Item="Content" LinkBase="wwwroot/shared" />
        <WorkspaceFiles Include="Linked" Base="linked" Pattern="*.txt" Item="Content" Link="wwwroot/texts/%(Filename)-linked%(Extension)" />
        <WorkspaceFiles Include="Pages" Base="pages" Pattern="**/*.razor" Item="Content" LinkBase="Shared" />
        """;

    private static readonly Dictionary<string, string> Served = new()
    {
        ["shared/deep/site.css"] = "body { color: red; }",
        ["shared/site.js"] = "let a = 1;",
        ["texts/note-linked.txt"] = "linked",
        ["own.txt"] = "own",
    };

    [Fact]
    public async Task The_running_application_serves_them()
    {
        using var workspace = Site();
        string project = workspace.Project("src/Site/Site.csproj", sdk: "Microsoft.NET.Sdk.Web");
        workspace.Build(project).Succeeded();

        string address = FreeAddress();
        using RunningProcess site = RunningProcess.Start(
            workspace.FullPath("src/Site"), "dotnet", ["run", "--no-build"], Settings("Development", address));
        await site.Wrote("listening on");

        await Serves(address);
        await site.Wrote("COMPONENT Site.Shared.Greeting");
    }

    [Fact]
    public async Task They_are_published_and_served_from_there()
    {
        using var workspace = Site();
        string project = workspace.Project("src/Site/Site.csproj", sdk: "Microsoft.NET.Sdk.Web");
        workspace.Build(project, "-c", "Release").Succeeded();

        workspace.Dotnet("publish", project, "--no-build", "-o", workspace.FullPath("published")).Succeeded();

        foreach ((string path, string text) in Served)
            Assert.Equal(text, workspace.Read("published/wwwroot/" + path));
        string address = FreeAddress();
        using RunningProcess site = RunningProcess.Start(
            workspace.FullPath("published"), "dotnet", ["Site.dll"], Settings("Production", address));
        await site.Wrote("listening on");
        await Serves(address);
    }

    [Fact]
    public async Task Those_of_a_Razor_class_library_are_served_by_the_project_that_refers_to_it()
    {
        using var workspace = Site();
        workspace.DeclareWorkspace(Groups.Replace(" Item=", " Projects=\"src/Library/**\" Item=", StringComparison.Ordinal));
        string library = workspace.Project(
            "src/Library/Library.csproj",
            """<ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup>""",
            sdk: "Microsoft.NET.Sdk.Razor",
            outputType: "Library");
        string project = workspace.Project(
            "src/Site/Site.csproj",
            $"""<ItemGroup><ProjectReference Include="../../{library}" /></ItemGroup>""",
            sdk: "Microsoft.NET.Sdk.Web");
        workspace.Build(project).Succeeded();

        string address = FreeAddress();
        using RunningProcess site = RunningProcess.Start(
            workspace.FullPath("src/Site"), "dotnet", ["run", "--no-build"], Settings("Development", address));
        await site.Wrote("listening on");

        using var client = new HttpClient();
        Assert.Equal("let a = 1;", await client.GetStringAsync(new Uri(address + "/_content/Library/shared/site.js")));
    }

    private static TestWorkspace Site()
    {
        var workspace = new TestWorkspace(Groups);
        workspace.Write("shared/deep/site.css", Served["shared/deep/site.css"]);
        workspace.Write("shared/site.js", Served["shared/site.js"]);
        workspace.Write("linked/note.txt", Served["texts/note-linked.txt"]);
        workspace.Write("src/Site/wwwroot/own.txt", Served["own.txt"]);
        workspace.Write("pages/Greeting.razor", "<h1>Hello</h1>");
        workspace.Write("src/Site/Program.cs", """
            WebApplication application = WebApplication.CreateBuilder(args).Build();
            application.UseStaticFiles();
            Console.WriteLine("COMPONENT " + typeof(Program).Assembly.GetType("Site.Shared.Greeting"));
            application.Run();
            """);
        return workspace;
    }

    private static async Task Serves(string address)
    {
        using var client = new HttpClient();
        foreach ((string path, string text) in Served)
        {
            using HttpResponseMessage response = await client.GetAsync(new Uri(address + "/" + path));
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode}");
            Assert.Equal(text, await response.Content.ReadAsStringAsync());
        }
    }

    private static Dictionary<string, string?> Settings(string environment, string address) =>
        new() { ["ASPNETCORE_ENVIRONMENT"] = environment, ["ASPNETCORE_URLS"] = address };

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return "http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
