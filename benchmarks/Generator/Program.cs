using System.Diagnostics;
using WorkspaceSdk.Benchmarks;

switch (args)
{
    case ["first" or "empty" or "exists" or "after"]:
        Reading.First(args[0]);
        return 0;
    case ["warm"]:
        Reading.Warm();
        return 0;
    case [var directory, .. var rest]:
        int rounds = rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 5;
        string[] parts = rest.Length > 1 ? rest[1..] : ["compiler", "growth", "added", "edits", "reading"];
        Directory.CreateDirectory(directory);
        if (parts.Contains("compiler"))
            CompilerRace.Run(directory, 10_000, rounds);
        if (parts.Contains("growth"))
            CompilerRace.Growth(directory, Math.Min(rounds, 3));

        if (parts.Contains("added"))
            EditRace.FileAdded(10_000, rounds);
        if (parts.Contains("edits"))
            EditRace.Unrelated(100_000, 10_000, rounds);

        if (parts.Contains("reading"))
            Read(directory, rounds);
        return 0;
    default:
        Console.Error.WriteLine(
            "usage: DIRECTORY [ROUNDS [compiler|growth|added|edits|reading ...]]: where the sample files are made; "
            + "how many rounds; which parts.");
        return 2;
}

static void Read(string directory, int rounds)
{
    Reading.Hot(rounds);
    First(rounds);
    Console.WriteLine("\n### What the just-in-time compiler makes of a read\n\n```asm");
    string code = Path.Combine(directory, "jit.txt");
    Self("warm", code);
    Console.WriteLine("; Assembly"
        + string.Join(
            "; Assembly",
            File.ReadAllText(code).Split("; Assembly").Where(static method => method.Contains("; Tier1", StringComparison.Ordinal)))
        + "```");
}

static void First(int rounds)
{
    (string Mode, string Name)[] ways =
    [
        ("empty", "a method that does nothing"),
        ("exists", "Directory.Exists"),
        ("first", "Workspace.Root"),
        ("after", "Workspace.Root after Directory.Exists")
    ];
    var milliseconds = ways.ToDictionary(static w => w.Mode, static _ => new List<double>());
    for (int i = 0; i < 4 * rounds; i++)
    {
        foreach ((string mode, _) in ways)
            milliseconds[mode].Add(double.Parse(Self(mode, null), System.Globalization.CultureInfo.InvariantCulture));
    }

    Console.WriteLine("\n### The first call, in processes of their own\n\n| call | median ms | least ms |\n|---|---|---|");
    foreach ((string mode, string name) in ways)
        Console.WriteLine(
            FormattableString.Invariant($"| {name} | {Median.Of(milliseconds[mode]):0.000} | {milliseconds[mode].Min():0.000} |"));
}

static string Self(string mode, string? disassembly)
{
    var start = new ProcessStartInfo(Environment.ProcessPath!, [mode]) { RedirectStandardOutput = true };
    if (disassembly is not null)
    {
        start.Environment["DOTNET_JitDisasm"] = "ReadConstant ReadDirectory ReadFile";
        start.Environment["DOTNET_JitStdOutFile"] = disassembly;
    }

    using Process process = Process.Start(start)!;
    string output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return output;
}
