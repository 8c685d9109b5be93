using System.Globalization;
using Microsoft.Extensions.Configuration;
using WorkspaceSdk;
using WorkspaceSdk.Extensions;
using WorkspaceSdk.Tests;

// Arguments: the workspace root, and names of configurations. Prints what each says about a shop, then the libraries of formats
// that were loaded for them.
foreach (string name in args[1..])
{
    var options = new WorkspaceConfigurationOptions { Environment = "Production", ReloadOnChange = false };
    IConfigurationRoot configuration = new ConfigurationBuilder()
        .AddWorkspaceConfiguration(WorkspaceTree.At(args[0]), name, options)
        .Build();
    ShopSettings settings = configuration.GetSection("Shop").Get<ShopSettings>()
        ?? throw new InvalidDataException("There is no section 'Shop'.");
    Console.WriteLine(
        $"{settings.Name}; {string.Join(' ', settings.Ports)}; {settings.Opened.ToString("O", CultureInfo.InvariantCulture)}");
}

foreach (string library in (string[])["Microsoft.Extensions.Configuration.Json", "Tomlyn", "YamlDotNet"])
{
    if (AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == library))
        Console.WriteLine("loaded " + library);
}
