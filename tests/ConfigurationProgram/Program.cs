using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using WorkspaceSdk;
using WorkspaceSdk.Extensions;
using WorkspaceSdk.Tests;

// Arguments: "count", the workspace root, the name of a configuration, a key, a number. Counts the key up that often, and another one
// with it.
if (args[0] == "count")
{
    WorkspaceTree tree = WorkspaceTree.At(args[1]);
    for (int i = 0; i < int.Parse(args[4], CultureInfo.InvariantCulture); i++)
    {
        await tree.UpdateConfigurationAsync(args[2], settings =>
        {
            int next = int.Parse(settings[args[3]] ?? "0", CultureInfo.InvariantCulture) + 1;
            settings.Set(args[3], next);
            settings.Set("Copies:" + args[3], next);
            settings.Set("Total", int.Parse(settings["Total"] ?? "0", CultureInfo.InvariantCulture) + 1);
        });
        Console.WriteLine(i);
    }

    return;
}

// Arguments: "watch", the workspace root, the name of a configuration. Prints a value after a line of the input, and the errors of reloads
// go where they go by default. With "throw" a listener of the reload token throws, with "report" the callback for errors does.
if (args[0] == "watch")
{
    var watched = new WorkspaceConfigurationOptions
    {
        Environment = "Production",
        OnReloadError = args[^1] == "report" ? static error => throw new InvalidOperationException("of the callback", error) : null,
    };
    IConfigurationRoot configuration = new ConfigurationBuilder()
        .AddWorkspaceConfiguration(WorkspaceTree.At(args[1]), args[2], watched)
        .Build();
    if (args[^1] == "throw")
        ChangeToken.OnChange(configuration.GetReloadToken, static () => throw new InvalidOperationException("of the listener"));
    Console.WriteLine("ready");
    Console.ReadLine();
    Console.WriteLine(configuration["key"]);
    return;
}

// Arguments: the workspace root, or nothing for the program's workspace, and names of configurations. Prints what each says about a shop,
// then the libraries of formats that were loaded for them.
foreach (string name in args[1..])
{
    var options = new WorkspaceConfigurationOptions { Environment = "Production", ReloadOnChange = false };
    IConfigurationBuilder builder = new ConfigurationBuilder();
    IConfigurationRoot configuration = (args[0].Length == 0
        ? builder.AddWorkspaceConfiguration(name, options)
        : builder.AddWorkspaceConfiguration(WorkspaceTree.At(args[0]), name, options)).Build();
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
