namespace WorkspaceSdk.Tests;

/// <summary>Random expressions that make a path, of the shapes each rule reads. The program is in <c>bin/app</c> below the root.</summary>
/// <param name="seed">Where the choice begins.</param>
/// <param name="root">The absolute path of the root.</param>
internal sealed class RandomPathCode(int seed, string root)
{
    private static readonly string[] Known =
    [
        "contracts", "contracts/orders", "contracts/orders/v2.json", "contracts/customers/schema.yaml", "config", "README.md", "LICENSE"
    ];
    private static readonly string[] Ends = ["", "", "", "/", "//"];
    private readonly Random _random = new(seed);

    /// <summary>An expression for WSDK2101.</summary>
    public string Literal()
    {
        string path = One(Known);
        return _random.Next(7) switch
        {
            0 => Text(path + One(Ends)),
            1 => Joined([.. Split(path).Select(Text), .. Tail()]),
            2 => Joined(["Workspace.Root", .. Split(path).Select(Text), .. Tail()]),
            3 => "Workspace.Root + " + Text("/" + path + One(Ends)) + Added(),
            4 => "$\"{Workspace.Root}/" + path + One("", "/", "/{text}", "/{text}/x", "{text}") + "\"",
            5 => Joined(["text", Text(path + One(Ends)), .. Tail()]),
            _ => Full(_random.Next(2) == 0 ? Text(path + One(Ends)) : Joined([.. Split(path).Select(Text), .. Tail()])),
        };
    }

    /// <summary>An expression for WSDK2103.</summary>
    public string Relative()
    {
        string constant = "Workspace.Relative."
            + One("Contracts.Directory", "Contracts.Orders.V2Json", "ConfigDirectory", "Top.LICENSE", "Contracts.Orders.Directory");
        return Full(
            One(constant, constant + Added(), Joined([constant, .. Tail()]), "$\"{" + constant + "}/{text}\"", constant + " + \"/\""));
    }

    /// <summary>An expression for WSDK2104.</summary>
    public string Absolute()
    {
        string path = root
            + One("", "/", "//", "/.", "/./")
            + One(
                "", "/contracts/..", "/else", "/config/", "//contracts", "/contracts/orders/v2.json", "/else/where/", "/../elsewhere",
                "/CONFIG", "\\\\config")
            + One(Ends);
        return _random.Next(4) switch
        {
            0 => "(" + Text(path) + ")" + One("", ".ToString()", ".Replace(\"x\", \"y\")"),
            1 => Joined([Text(path), .. Tail()]),
            2 => "text + " + Text(path) + Added(),
            _ => Text(path) + Added(),
        };
    }

    /// <summary>An expression for WSDK2105.</summary>
    public string Climb()
    {
        string path = Start();
        // Nothing goes up from a text that only the program knows, or makes another name of '..'.
        for (int i = _random.Next(1, 6); i > 0 && !path.Contains("text", StringComparison.Ordinal); i--)
            path = Stepped(path);
        return path;
    }

    private string Start() => One(
        "AppContext.BaseDirectory", "AppContext.BaseDirectory", "AppDomain.CurrentDomain.BaseDirectory", "Environment.CurrentDirectory",
        "Directory.GetCurrentDirectory()",
        "Path.GetDirectoryName(typeof(Program).Assembly.Location)", "typeof(Program).Assembly.Location", "Path.GetFullPath(\"..\")");

    private string Stepped(string path) => _random.Next(13) switch
    {
        0 or 1 or 2 => Joined([path, .. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Text(Part())), .. Tail()]),
        3 => "(" + path + " + " + Text(Glue(path) + Part()) + ")",
        4 => "$\"{" + path + "}" + Glue(path) + Part() + One("", "", "/{text}") + "\"",
        5 => "Path.GetFullPath(" + path + ")",
        6 => "Path.GetDirectoryName(" + path + ")",
        7 => "Directory.GetParent(" + path + ").FullName",
        8 => "new DirectoryInfo(" + path + ").FullName",
        9 => "new DirectoryInfo(" + path + ").Parent.Parent.FullName",
        10 => "(" + path + ").TrimEnd(" + One("'/'", "Path.DirectorySeparatorChar", "'/', '\\\\'", "'x'", "") + ")",
        11 => "Path.TrimEndingDirectorySeparator(" + path + ")",
        _ => "Path.GetFullPath(" + Text(Part()) + ", " + Joined([path, "\"../\""]) + ")",
    };

    private string Part() => One(
        "..", "..", "..", "../..", "../../", "..//..", ".", "./..", "", "../contracts", "../../contracts/", "../../config", "a", "else/",
        "a/..", "../../else/where.txt", "..\\\\..");

    private string Glue(string path) => path.EndsWith("BaseDirectory", StringComparison.Ordinal) ? One("", "/") : "/";

    private string Joined(IEnumerable<string> arguments) =>
        "Path." + One("Combine", "Combine", "Join") + "(" + string.Join(", ", arguments) + ")";

    private string[] Tail() => _random.Next(3) switch { 0 => ["text"], 1 => ["text", "\"x\""], _ => [] };

    private string Added() => One("", " + text", " + \"/\" + text", " + \"/\"");

    private string Full(string path) => One("Path.GetFullPath({0})", "new FileInfo({0}).FullName", "new DirectoryInfo({0}).FullName")
        .Replace("{0}", path, StringComparison.Ordinal);

    private string[] Split(string path) => _random.Next(2) == 0 ? path.Split('/') : [path];

    private static string Text(string text) => "\"" + text + "\"";

    private string One(params string[] all) => all[_random.Next(all.Length)];
}
