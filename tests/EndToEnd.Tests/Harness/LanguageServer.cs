using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkspaceSdk.Tests;

/// <summary>Runs the language server csharp-ls as an editor does: a process with JSON messages over its streams.</summary>
internal sealed class LanguageServer : IDisposable
{
    private const string Version = "0.28.0";

    // A busy machine can take long to load a project. A server that ends fails the test at once.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly Lazy<string?> LazyProgram = new(Install);

    private readonly Process _process;
    private readonly string _root;
    private readonly Dictionary<string, JsonArray> _published = new(StringComparer.Ordinal);
    private int _lastId;

    public LanguageServer(string root, string solution)
    {
        _root = root;
        var start = new ProcessStartInfo(LazyProgram.Value!, ["--solution", solution])
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach (string name in start.Environment.Keys
            .Where(static n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
                || n.StartsWith("WORKSPACE", StringComparison.OrdinalIgnoreCase))
            .ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        var options = new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = new Uri(root).AbsoluteUri,
            ["capabilities"] = new JsonObject
            {
                ["workspace"] = new JsonObject { ["configuration"] = true },
                ["textDocument"] = new JsonObject
                {
                    ["publishDiagnostics"] = new JsonObject(),
                    ["completion"] = new JsonObject(),
                    ["hover"] = new JsonObject { ["contentFormat"] = new JsonArray("plaintext") }
                },
            },
        };
        _ = Request("initialize", options);
        Notify("initialized", []);
    }

    /// <summary>Gets the reason why the server cannot be installed; <see langword="null"/> when it is there.</summary>
    public static string? Missing =>
        LazyProgram.Value is null ? $"csharp-ls {Version} cannot be installed with 'dotnet tool install' here." : null;

    /// <summary>Gets a value that indicates whether the process still runs.</summary>
    public bool IsAlive => !_process.HasExited;

    public void Open(string path, string text) =>
        Notify("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Uri(path), ["languageId"] = "csharp", ["version"] = 1, ["text"] = text }
        });

    public void Change(string path, int version, string text) => Notify("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(path), ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    /// <summary>Returns the labels of the completions at a position.</summary>
    public string[] Completion(string path, int line, int column)
    {
        JsonNode? result = Request("textDocument/completion", Position(path, line, column));
        JsonArray? items = result as JsonArray ?? result?["items"] as JsonArray;
        return items is null ? [] : [.. items.Select(static item => item!["label"]!.GetValue<string>())];
    }

    /// <summary>Returns the text the server shows for the symbol at a position.</summary>
    public string Hover(string path, int line, int column) =>
        Request("textDocument/hover", Position(path, line, column))?["contents"]?.ToJsonString() ?? "";

    /// <summary>Repeats a request until its result is accepted: the server knows a project only after it has loaded it.</summary>
    public T Until<T>(Func<T> request, Func<T, bool> isAccepted)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            T result = request();
            if (isAccepted(result))
                return result;
            Assert.True(IsAlive, "The language server ended.");
            Assert.True(watch.Elapsed < Patience, $"The language server's last result was: {JsonSerializer.Serialize(result)}");
            Thread.Sleep(200);
        }
    }

    /// <summary>Returns the codes and messages of a file's diagnostics.</summary>
    public string[] Diagnostics(string path)
    {
        JsonNode? result = Request("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri(path) } });
        JsonArray found = result?["items"] as JsonArray ?? _published.GetValueOrDefault(Uri(path)) ?? [];
        return [.. found.Select(static item => item!["code"]?.ToString() + " " + item["message"])];
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    // Kept below artifacts, so that it is downloaded once.
    private static string? Install()
    {
        string place = Path.Combine(RepositoryPaths.Root, "artifacts", "tools", "csharp-ls-" + Version);
        string program = Path.Combine(place, OperatingSystem.IsWindows() ? "csharp-ls.exe" : "csharp-ls");
        if (File.Exists(program))
            return program;
        string fresh = place + "-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        CommandResult installed = Command.Run(
            RepositoryPaths.Root, "dotnet", ["tool", "install", "csharp-ls", "--version", Version, "--tool-path", fresh]);
        if (installed.ExitCode != 0)
            return null;
        try
        {
            Directory.Move(fresh, place);
        }
        catch (IOException)
        {
            // Another test process was first.
            Directory.Delete(fresh, recursive: true);
        }

        return File.Exists(program) ? program : null;
    }

    private string Uri(string path) => new Uri(Path.Combine(_root, path)).AbsoluteUri;

    private JsonObject Position(string path, int line, int column) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(path) },
        ["position"] = new JsonObject { ["line"] = line, ["character"] = column },
    };

    private void Notify(string method, JsonObject parameters) =>
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    private JsonNode? Request(string method, JsonObject parameters)
    {
        int id = ++_lastId;
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (true)
        {
            JsonObject message = Receive();
            if (message["method"] is { } serverMethod)
                Respond(serverMethod.GetValue<string>(), message);
            else if (message["id"]?.GetValue<int>() == id)
                return message["result"]?.DeepClone();
        }
    }

    // The server has requests of its own: for its settings, and to register capabilities.
    private void Respond(string method, JsonObject message)
    {
        if (method == "window/showMessage"
            && message["params"]?["message"]?.GetValue<string>() is { } text
            && text.Contains("could not be loaded", StringComparison.Ordinal))
            throw new InvalidOperationException(text);
        if (method == "textDocument/publishDiagnostics" && message["params"] is { } published)
            _published[published["uri"]!.GetValue<string>()] = (JsonArray)published["diagnostics"]!.DeepClone();
        if (message["id"] is not { } id)
            return;
        JsonNode? result = null;
        if (method == "workspace/configuration")
            result = new JsonArray([.. message["params"]!["items"]!.AsArray()
                .Select(static _ => (JsonNode)new JsonObject { ["analyzersEnabled"] = true })]);
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = result });
    }

    private void Send(JsonObject message)
    {
        byte[] content = Encoding.UTF8.GetBytes(message.ToJsonString());
        Stream stream = _process.StandardInput.BaseStream;
        stream.Write(Encoding.ASCII.GetBytes($"Content-Length: {content.Length}\r\n\r\n"));
        stream.Write(content);
        stream.Flush();
    }

    private JsonObject Receive()
    {
        Stream stream = _process.StandardOutput.BaseStream;
        int length = 0;
        while (ReadLine(stream) is { Length: > 0 } header)
        {
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(header.AsSpan("Content-Length:".Length), CultureInfo.InvariantCulture);
        }

        byte[] content = new byte[length];
        stream.ReadExactly(content);
        return (JsonObject)JsonNode.Parse(content)!;
    }

    private static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (int next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0)
                throw new EndOfStreamException("The language server ended.");
            if (next != '\r')
                line.Append((char)next);
        }

        return line.ToString();
    }
}
