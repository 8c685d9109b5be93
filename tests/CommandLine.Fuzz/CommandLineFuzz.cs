using System.Diagnostics;
using System.Text.Json;
using WorkspaceSdk.Tool;
using WorkspaceSdk.Tool.Output;

namespace WorkspaceSdk.Fuzz;

/// <summary>Runs random argument lists and looks for what a user must never see.</summary>
internal sealed class CommandLineFuzz : IDisposable
{
    private const int MostFaults = 20;
    private const int ListsPerTree = 20_000;
    private const int BrokenPipe = 32;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    private readonly Random random;
    private readonly FuzzTree tree = new();
    private readonly RandomArguments arguments;
    private readonly SortedDictionary<int, int> codes = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Prepares.</summary>
    /// <param name="seed">Any number; the same gives the same lists.</param>
    public CommandLineFuzz(int seed)
    {
        random = new Random(seed);
        arguments = new RandomArguments(random, WorkspaceCommandLine.Create(Console(new StringWriter(), null)));
    }

    /// <summary>How many lists were run.</summary>
    public int Calls { get; private set; }

    /// <summary>How many different faults were found.</summary>
    public int Faults => known.Count;

    /// <summary>How long the slowest list took.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>The slowest list.</summary>
    public string SlowestList { get; private set; } = "";

    /// <summary>Runs lists until there are enough, or too many faults.</summary>
    /// <param name="count">How many.</param>
    /// <param name="onFault">Gets each fault, with what it takes to see it again.</param>
    public void Run(int count, Action<string> onFault)
    {
        for (; Calls < count && Faults < MostFaults; Calls++)
        {
            if (Calls % ListsPerTree == 0)
                tree.Create();
            Environment.SetEnvironmentVariable("WORKSPACE_PATH", random.Next(50) == 0 ? Pick("", "relative", "/nonexistent", tree.Root, "/dev/null", tree.Root + "/inner") : null);
            string[] list = arguments.Next();
            using var alarm = new Timer(_ => End(list), null, Bound, Timeout.InfiniteTimeSpan);
            if (Try(list) is { } fault && known.Add(fault.Kind))
                onFault($"{fault.Kind}\n  list {Calls}: {JsonSerializer.Serialize(list)}\n  {fault.Detail}");
        }
    }

    /// <summary>Describes how lists ended.</summary>
    public string Describe() => string.Join(", ", codes.Select(static code => $"exit {code.Key}: {code.Value}"));

    /// <inheritdoc/>
    public void Dispose() => tree.Dispose();

    // A call that does not end cannot be ended from here: the process is.
    private static void End(string[] list)
    {
        System.Console.Out.WriteLine($"not ended within {Bound.TotalSeconds} s: {JsonSerializer.Serialize(list)}");
        System.Console.Out.Flush();
        Environment.Exit(3);
    }

    private (string Kind, string Detail)? Try(string[] list)
    {
        using var messages = new StringWriter();
        using var ending = new CancellationTokenSource();
        if (list.Contains("watch"))
            ending.CancelAfter(random.Next(2));
        else if (random.Next(100) == 0)
            ending.Cancel();
        var watch = Stopwatch.StartNew();
        int code;
        try
        {
            code = new CommandLineRun(Console(messages, Refusal())).RunExpected(list, ending.Token);
        }
        catch (Exception error)
        {
            return ($"{error.GetType().Name} {Place(error)}", error.ToString());
        }

        if (watch.Elapsed > Slowest)
            (Slowest, SlowestList) = (watch.Elapsed, JsonSerializer.Serialize(list));
        codes[code] = codes.GetValueOrDefault(code) + 1;
        string said = messages.ToString();
        if (code is not (0 or 1 or 2 or 130))
            return ($"exit {code}", said);
        if (code == 2 && said.Length == 0)
            return ($"exit 2 of '{list.FirstOrDefault()}' without a word", "");
        return said.Contains("\n   at ", StringComparison.Ordinal) ? ("a stack", said) : null;
    }

    private ToolConsole Console(StringWriter messages, IOException? refusal) =>
        new(() => new ResultSink(refusal), random.Next(2) == 0, messages, random.Next(2) == 0);

    private IOException? Refusal() => random.Next(100) switch
    {
        0 => new IOException("There is no space left."),
        1 => new IOException("The reader has gone.", BrokenPipe),
        _ => null,
    };

    private static string Place(Exception error) =>
        (error.StackTrace ?? "").Split('\n').Select(static line => line.Trim()).FirstOrDefault(static line => line.StartsWith("at WorkspaceSdk", StringComparison.Ordinal)) ?? "";

    private string Pick(params string[] texts) => texts[random.Next(texts.Length)];
}
