using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>The provider behind the static files of the real web server.</summary>
public sealed class StaticFilesTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly WorkspaceFileProvider files;
    private readonly WebApplication application;
    private readonly HttpClient client = new();

    public StaticFilesTests()
    {
        foreach (string path in new[] { "src/Site/Program.cs", "src/Site/obj/project.assets.json", "nuget.config", "src/Site/wwwroot/index.html", "src/Site/wwwroot/css/site.css", "src/Site/wwwroot/x.tmp", "src/Site/wwwroot/.env", "src/Site/wwwroot/.git/config" })
            directory.Write(path, path);
        directory.Write(".gitignore", "*.tmp\nobj/\n");
        File.CreateSymbolicLink(directory.FullPath("src/Site/wwwroot/program.txt"), "../Program.cs");
        files = new WorkspaceFileProvider(Workspace.OpenRoot(directory.Root), "src/Site/wwwroot");
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = directory.Root });
        builder.Logging.ClearProviders();
        application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        application.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true });
    }

    public async Task InitializeAsync()
    {
        await application.StartAsync();
        client.BaseAddress = new Uri(application.Urls.Single());
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    public void Dispose()
    {
        client.Dispose();
        files.Dispose();
        directory.Dispose();
    }

    [Theory]
    [InlineData("/index.html")]
    [InlineData("/css/site.css")]
    [InlineData("/css/../index.html")]
    public async Task What_lies_in_the_directory_is_served(string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("src/Site/wwwroot/", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/src/Site/Program.cs")]
    [InlineData("/src/Site/obj/project.assets.json")]
    [InlineData("/nuget.config")]
    [InlineData("/../Program.cs")]
    [InlineData("/%2e%2e/Program.cs")]
    [InlineData("/..%2fProgram.cs")]
    [InlineData("/css/..%5c..%5cProgram.cs")]
    [InlineData("/program.txt")]
    [InlineData("/x.tmp")]
    [InlineData("/.env")]
    [InlineData("/.git/config")]
    [InlineData("/css")]
    [InlineData("/")]
    public async Task What_lies_elsewhere_or_is_not_shown_is_not_served(string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
