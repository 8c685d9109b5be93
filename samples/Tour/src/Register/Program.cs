using Microsoft.Extensions.Configuration;
using WorkspaceSdk.Extensions;

// config/shop.json, then config/shop.Production.toml, then config/shop.local.json of this machine if there is one.
// The base file is a constant, so the build breaks when the file goes.
IConfigurationRoot configuration = new ConfigurationBuilder()
    .AddWorkspaceConfiguration(
        Workspace.Relative.Configuration.ShopJson,
        new WorkspaceConfigurationOptions { Environment = "Production", ReloadOnChange = false })
    .Build();
Console.WriteLine(
    $"Register     {configuration["name"]} takes {configuration["currency"]}, and cards from {configuration["cards:from"]} on, "
    + $"by {Workspace.Relative.Configuration.ShopJson} and {Workspace.Relative.Configuration.ShopProductionToml}");
return configuration["currency"] is not null && configuration["cards:from"] is not null ? 0 : 1;
