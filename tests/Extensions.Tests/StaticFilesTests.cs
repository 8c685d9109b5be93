using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>The provider behind the static files of the real web server.</summary>
public sealed class StaticFilesTests : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();
    private readonly WorkspaceFileProvider _files;
    private readonly WebApplication _application;
    private readonly HttpClient _client = new();

    public StaticFilesTests()
    {
        foreach (string path in new[]
        {
            "src/Site/Program.cs", "src/Site/obj/project.assets.json", "nuget.config", "src/Site/wwwroot/index.html",
            "src/Site/wwwroot/css/site.css", "src/Site/wwwroot/x.tmp", "src/Site/wwwroot/.env", "src/Site/wwwroot/.git/config"
        })
            _directory.Write(path, path);
        _directory.Write(".gitignore", "*.tmp\nobj/\n");
        File.CreateSymbolicLink(_directory.FullPath("src/Site/wwwroot/program.txt"), "../Program.cs");
        _files = new WorkspaceFileProvider(WorkspaceTree.At(_directory.Root), "src/Site/wwwroot");
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = _directory.Root });
        builder.Logging.ClearProviders();
        _application = builder.Build();
        _application.Urls.Add("http://127.0.0.1:0");
        _application.UseStaticFiles(new StaticFileOptions { FileProvider = _files, ServeUnknownFileTypes = true });
    }

    public async ValueTask InitializeAsync()
    {
        await _application.StartAsync();
        _client.BaseAddress = new Uri(_application.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _client.Dispose();
        _files.Dispose();
        _directory.Dispose();
    }

    [Theory]
    [InlineData("/index.html")]
    [InlineData("/css/site.css")]
    [InlineData("/css/../index.html")]
    public async Task Files_in_the_directory_are_served(string path)
    {
        using HttpResponseMessage answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
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
    public async Task Files_elsewhere_and_files_that_are_not_shown_are_not_served(string path)
    {
        using HttpResponseMessage answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
