using System.Text;
using System.Text.Json;
using WorkspaceSdk.Tool;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Fuzz;

/// <summary>Runs argument lists and looks for what a user must never see.</summary>
internal sealed class CommandLineTarget : IFuzzTarget
{
    private const int ListsPerTree = 20_000;
    private const int BrokenPipe = 32;

    private readonly FuzzTree _tree;
    private readonly ArgumentListMutation _mutation;
    private readonly SortedDictionary<int, long> _codes = [];
    private readonly IOException _full = new("There is no space left."), _closed = new("The reader has gone.", BrokenPipe);
    private readonly string[] _places;
    private string? _place;
    private int _lists;

    /// <summary>Prepares.</summary>
    /// <param name="tree">What the lists are about.</param>
    public CommandLineTarget(FuzzTree tree)
    {
        _tree = tree;
        _places = ["", "relative", "/nonexistent", tree.Root, "/dev/null", tree.Root + "/inner"];
        _mutation = new ArgumentListMutation(
            tree, WorkspaceCommandLine.Create(new ToolConsole(static () => Stream.Null, false, TextWriter.Null, false)));
        // A program that a list would start is not found.
        Environment.SetEnvironmentVariable("PATH", tree.EmptyDirectory);
    }

    /// <inheritdoc/>
    public string Name => "command-line";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds { get; } = [.. ((string[][])
    [
        ["find"], ["glob", "**"], ["search", "needle"], ["info"], ["why", "a.txt"], ["doctor"], ["init"], ["--help"],
        ["why", new string('n', 70_000)], ["search", "x|", "-L", "--vimgrep", "-r", "--heading"]
    ]).Select(static list => new ArgumentList(0, list).ToBytes())];

    /// <inheritdoc/>
    public byte[] Mutate(byte[] parent, byte[] other, Random random) =>
        _mutation.Mutate(ArgumentList.Read(parent), ArgumentList.Read(other), random).ToBytes();

    /// <inheritdoc/>
    public string Show(byte[] bytes) =>
        $"{(int)ArgumentList.Read(bytes).Circumstances} {JsonSerializer.Serialize(ArgumentList.Read(bytes).Arguments)}";

    /// <inheritdoc/>
    public bool Read(byte[] bytes)
    {
        var list = ArgumentList.Read(bytes);
        if (_mutation.LeadsOutside(list))
            return false;
        if (_lists++ % ListsPerTree == 0)
            _tree.Create();
        SetPlace(list.Place < _places.Length ? _places[list.Place] : null);
        using var messages = new StringWriter();
        using var ending = new CancellationTokenSource();
        // Watching ends only when it is ended.
        if (list.Arguments.Contains("watch"))
            ending.CancelAfter(1);
        else if (list.Has(Circumstances.Ended))
            ending.Cancel();
        int code = new CommandLineRun(Console(list, messages)).RunExpected(list.Arguments, ending.Token);
        _codes[code] = _codes.GetValueOrDefault(code) + 1;
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
    public string Describe() => string.Join(", ", _codes.Select(static code => $"exit {code.Key}: {code.Value}"));

    private ToolConsole Console(ArgumentList list, StringWriter messages)
    {
        IOException? refusal = list.Has(Circumstances.OutputFull) ? _full : list.Has(Circumstances.OutputClosed) ? _closed : null;
        return new(() => new ResultSink(refusal), list.Has(Circumstances.ResultsShown), messages, list.Has(Circumstances.MessagesShown));
    }

    private void SetPlace(string? value)
    {
        if (value == _place)
            return;
        Environment.SetEnvironmentVariable("WORKSPACE_PATH", value);
        _place = value;
    }
}
