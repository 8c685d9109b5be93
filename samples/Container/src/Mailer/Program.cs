using Mailer;
using Microsoft.Extensions.Configuration;
using WorkspaceSdk.Extensions;

IConfigurationRoot configuration = new ConfigurationBuilder()
    .AddWorkspaceConfiguration(Workspace.Relative.Settings.MailerJson, reloadOnChange: false)
    .Build();
foreach (string letter in Workspace.Letters.Files)
    Console.WriteLine($"{configuration["Sender"]}: {File.ReadAllText(letter).Trim().Replace("{Shop}", configuration["Shop"])}");
Console.WriteLine($"{Workspace.Letters.Files.Count} letters from {Path.GetDirectoryName(Workspace.Letters.Files[0])}");
