using System.Reflection;
using Pricing;
using Shop;

try
{
    string source = typeof(Tour).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "WorkspaceRootSource").Value!;
    Console.WriteLine($"Root         {Workspace.Root}");
    Console.WriteLine($"found by     {source}");

    Tour.Print("Directories", [
        (nameof(Workspace.ConfigDirectory), Workspace.Relative.ConfigDirectory, Workspace.ConfigDirectory),
        (nameof(Workspace.DataDirectory), Workspace.Relative.DataDirectory, Workspace.DataDirectory),
        (nameof(Workspace.DocsDirectory), Workspace.Relative.DocsDirectory, Workspace.DocsDirectory),
        (nameof(Workspace.TestsDirectory), Workspace.Relative.TestsDirectory, Workspace.TestsDirectory),
        (nameof(Workspace.SchemasDirectory), Workspace.Relative.SchemasDirectory, Workspace.SchemasDirectory),
    ]);
    Tour.Print("Group Configuration", [
        ("ShopJson", Workspace.Relative.Configuration.ShopJson, Workspace.Configuration.ShopJson),
        ("ShopProductionToml", Workspace.Relative.Configuration.ShopProductionToml, Workspace.Configuration.ShopProductionToml),
    ]);
    Tour.Print("Group Contracts", [
        ("CustomersYaml", Workspace.Relative.Contracts.CustomersYaml, Workspace.Contracts.CustomersYaml),
        ("Orders.V1Json", Workspace.Relative.Contracts.Orders.V1Json, Workspace.Contracts.Orders.V1Json),
        ("Orders.V2Json", Workspace.Relative.Contracts.Orders.V2Json, Workspace.Contracts.Orders.V2Json),
    ]);
    Tour.Print("Group Fixtures", [
        ("FirstOrderCsv", Workspace.Relative.Fixtures.FirstOrderCsv, Workspace.Fixtures.FirstOrderCsv),
    ]);
    Console.WriteLine($"             all of them: {string.Join(", ", Workspace.Relative.Fixtures.Files)}");
    Console.WriteLine($"             by a path known at run time: {Workspace.Fixtures.Find("first order.csv")}");
    Tour.Print("Group Vendored, in a repository of its own", [
        ("Payments.Schemas.PaymentJson",
            Workspace.Relative.Vendored.Payments.Schemas.PaymentJson,
            Workspace.Vendored.Payments.Schemas.PaymentJson.FullName),
    ]);

    Console.WriteLine($"\nContent of {Workspace.Relative.Configuration.ShopJson}");
    Console.Write(File.ReadAllText(Workspace.Configuration.ShopJson));

    const string handbook = Workspace.Content.Handbook.READMEMd;
    Console.WriteLine($"\nThe handbook, inside Shop.dll, begins: {handbook.Split('\n')[0]}");

    IReadOnlyDictionary<string, decimal> prices = PriceList.Read();
    decimal total = File.ReadLines(Workspace.Fixtures.FirstOrderCsv)
        .Select(line => line.Split(','))
        .Sum(fields => prices[fields[0]] * int.Parse(fields[1], System.Globalization.CultureInfo.InvariantCulture));
    Console.WriteLine(string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"\nThe first order costs {total} by {PriceList.Source}, which is inside Pricing.dll (SHA-256 {PriceList.Fingerprint[..8]}...)."));
    return Tour.Missing == 0 ? 0 : 1;
}
catch (DirectoryNotFoundException exception)
{
    Console.Error.WriteLine($"The workspace is missing: {exception.Message}");
    return 1;
}
