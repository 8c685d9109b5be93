using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>Which environment's layer is read: the one that the host has, whoever asks.</summary>
[Collection(nameof(EnvironmentVariables))]
public sealed class ConfigurationEnvironmentTests : IDisposable
{
    private static readonly WorkspaceConfigurationOptions Unsaid = new() { ReloadOnChange = false };
    private readonly ConfiguredWorkspace _workspace = new();
    private readonly EnvironmentVariables _variables = new("DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT", "ENVIRONMENT");

    public ConfigurationEnvironmentTests()
    {
        _workspace.With("config/app.json", """{ "layer": "none" }""");
        foreach (string name in new[] { "Production", "Development", "Staging", "Other" })
            _workspace.With($"config/app.{name}.json", $$"""{ "layer": "{{name}}" }""");
    }

    public static TheoryData<string?, string?, string?> Variables => new()
    {
        { null, null, null },
        { "Staging", null, null },
        { null, "Staging", null },
        { "Development", "Staging", null },
        { null, null, "Staging" },
        { "Development", null, "Staging" },
    };

    public void Dispose()
    {
        _variables.Dispose();
        _workspace.Dispose();
    }

    [Theory]
    [MemberData(nameof(Variables))]
    public void A_host_application_decides(string? dotnet, string? aspNetCore, string? other)
    {
        _variables.Set(dotnet, aspNetCore, other);
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        AssertLayer(builder.Environment.EnvironmentName, builder.Configuration);
    }

    [Theory]
    [MemberData(nameof(Variables))]
    public void A_web_application_decides(string? dotnet, string? aspNetCore, string? other)
    {
        _variables.Set(dotnet, aspNetCore, other);
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        AssertLayer(builder.Environment.EnvironmentName, builder.Configuration);
    }

    [Theory]
    [MemberData(nameof(Variables))]
    public void A_host_builder_decides(string? dotnet, string? aspNetCore, string? other)
    {
        _variables.Set(dotnet, aspNetCore, other);
        using IHost host = Host.CreateDefaultBuilder()
            .ConfigureAppConfiguration((_, builder) => builder.AddWorkspaceConfiguration(_workspace.Tree, "app", Unsaid))
            .Build();
        var environment = (IHostEnvironment)host.Services.GetService(typeof(IHostEnvironment))!;
        var configuration = (IConfiguration)host.Services.GetService(typeof(IConfiguration))!;
        Assert.Equal(environment.EnvironmentName, configuration["layer"]);
    }

    [Fact]
    public void The_command_line_and_the_settings_of_a_host_decide()
    {
        HostApplicationBuilder asked = Host.CreateApplicationBuilder(["--environment", "Staging"]);
        AssertLayer("Staging", asked.Configuration);
        HostApplicationBuilder set = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Other" });
        AssertLayer("Other", set.Configuration);
        WebApplicationBuilder web = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        AssertLayer("Development", web.Configuration);
    }

    [Fact]
    public void A_key_of_the_application_that_is_called_environment_is_none()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["environment"] = "Staging" });
        AssertLayer("Production", builder.Configuration);
    }

    [Theory]
    [InlineData(null, null, "Production")]
    [InlineData("Staging", null, "Staging")]
    [InlineData(null, "Staging", "Staging")]
    [InlineData("Staging", "Other", "Staging")]
    [InlineData("", "Other", "Other")]
    public void Without_a_host_the_variables_decide(string? dotnet, string? aspNetCore, string expected)
    {
        _variables.Set(dotnet, aspNetCore, null);
        AssertLayer(expected, new ConfigurationBuilder());
        using var manager = new ConfigurationManager();
        AssertLayer(expected, manager);
    }

    [Fact]
    public void The_option_wins()
    {
        _variables.Set("Staging", "Staging", null);
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddWorkspaceConfiguration(_workspace.Tree, "app", Unsaid with { Environment = "Other" });
        Assert.Equal("Other", builder.Configuration["layer"]);
    }

    private void AssertLayer(string expected, IConfigurationBuilder builder)
    {
        builder.AddWorkspaceConfiguration(_workspace.Tree, "app", Unsaid);
        IConfiguration configuration = builder as IConfiguration ?? builder.Build();
        Assert.Equal(expected, configuration["layer"]);
    }
}
