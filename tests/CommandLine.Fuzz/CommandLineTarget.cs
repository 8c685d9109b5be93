using System.Text;
using System.Text.Json;
using WorkspaceSdk.Tool;
using WorkspaceSdk.Tool.Output;

namespace WorkspaceSdk.Fuzz;

/// <summary>Runs argument lists and looks for what a user must never see.</summary>
internal sealed class CommandLineTarget : IFuzzTarget
{
    private const int ListsPerTree = 20_000;
    private const int BrokenPipe = 32;

    private readonly FuzzTree tree;
    private readonly ArgumentListMutation mutation;
    private readonly SortedDictionary<int, long> codes = [];
    private readonly IOException full = new("There is no space left."), closed = new("The reader has gone.", BrokenPipe);
    private readonly string[] places;
    private string? place;
    private int lists;

    /// <summary>Prepares.</summary>
    /// <param name="tree">What the lists are about.</param>
    public CommandLineTarget(FuzzTree tree)
    {
        this.tree = tree;
        places = ["", "relative", "/nonexistent", tree.Root, "/dev/null", tree.Root + "/inner"];
        mutation = new ArgumentListMutation(tree, WorkspaceCommandLine.Create(new ToolConsole(static () => Stream.Null, false, TextWriter.Null, false)));
        // A program that a list would start is not found.
        Environment.SetEnvironmentVariable("PATH", tree.EmptyDirectory);
    }

    /// <inheritdoc/>
    public string Name => "command-line";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds { get; } = [.. ((string[][])[["find"], ["glob", "**"], ["search", "needle"], ["info"], ["why", "a.txt"], ["doctor"], ["init"], ["--help"], ["why", new string('n', 70_000)]]).Select(static list => new ArgumentList(0, list).ToBytes())];

    /// <inheritdoc/>
    public byte[] Mutate(byte[] parent, byte[] other, Random random) => mutation.Mutate(ArgumentList.Read(parent), ArgumentList.Read(other), random).ToBytes();

    /// <inheritdoc/>
    public string Show(byte[] bytes) => $"{(int)ArgumentList.Read(bytes).Circumstances} {JsonSerializer.Serialize(ArgumentList.Read(bytes).Arguments)}";

    /// <inheritdoc/>
    public bool Read(byte[] bytes)
    {
        var list = ArgumentList.Read(bytes);
        if (mutation.LeadsOutside(list))
            return false;
        if (lists++ % ListsPerTree == 0)
            tree.Create();
        SetPlace(list.Place < places.Length ? places[list.Place] : null);
        using var messages = new StringWriter();
        using var ending = new CancellationTokenSource();
        // Watching ends only when it is ended.
        if (list.Arguments.Contains("watch"))
            ending.CancelAfter(1);
        else if (list.Has(Circumstances.Ended))
            ending.Cancel();
        int code = new CommandLineRun(Console(list, messages)).RunExpected(list.Arguments, ending.Token);
        codes[code] = codes.GetValueOrDefault(code) + 1;
        StringBuilder said = messages.GetStringBuilder();
        if (code is not (0 or 1 or 2 or 130))
            throw new FuzzException($"the exit code is {code}");
        if (code == 2 && said.Length == 0)
            throw new FuzzException("a failure is said in no word");
        if (code == 2 && said.ToString().Contains("\n   at ", StringComparison.Ordinal))
            throw new FuzzException($"a stack is shown: {said}");
        return code < 2;
    }

    /// <summary>Describes how lists ended.</summary>
    public string Describe() => string.Join(", ", codes.Select(static code => $"exit {code.Key}: {code.Value}"));

    private ToolConsole Console(ArgumentList list, StringWriter messages)
    {
        IOException? refusal = list.Has(Circumstances.OutputFull) ? full : list.Has(Circumstances.OutputClosed) ? closed : null;
        return new(() => new ResultSink(refusal), list.Has(Circumstances.ResultsShown), messages, list.Has(Circumstances.MessagesShown));
    }

    private void SetPlace(string? value)
    {
        if (value == place)
            return;
        Environment.SetEnvironmentVariable("WORKSPACE_PATH", value);
        place = value;
    }
}
