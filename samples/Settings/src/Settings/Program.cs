using System.Globalization;
using Microsoft.Extensions.Configuration;
using Settings;
using WorkspaceSdk.Extensions;

// config/shop.json, then config/shop.Production.yaml, then config/shop.local.toml; the command line wins over them.
IConfigurationRoot configuration = new ConfigurationBuilder()
    .AddWorkspaceConfiguration("shop")
    .AddInMemoryCollection(args.Select(static arg => arg.Split('=', 2)).ToDictionary(static pair => pair[0], string? (pair) => pair[1]))
    .Build();
ShopSettings shop = configuration.GetSection("Shop").Get<ShopSettings>()!;
Console.WriteLine($"{shop.Name}, since {shop.Opened.ToString("yyyy", CultureInfo.InvariantCulture)}");
Console.WriteLine($"ports {string.Join(", ", shop.Ports)}; {shop.Discount} % off");
