using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Tests;

/// <summary>
/// A program with generated code, compiled into a directory and run as a process of its own: the search for
/// the root reads what belongs to a process.
/// </summary>
internal sealed class GeneratedProgram : IDisposable
{
    private readonly string _top = Directory.CreateTempSubdirectory("wsdk gen").FullName;

    /// <summary>The program's place, without a program yet.</summary>
    public GeneratedProgram() => Base = Directory.CreateDirectory(Path.Combine(_top, "repo", "bin", "app")).FullName;

    public GeneratedProgram(Compilation compilation)
        : this() => Compile(compilation);

    /// <summary>The directory two above the program.</summary>
    public string Repo => Path.Combine(_top, "repo");

    /// <summary>A directory beside it, empty.</summary>
    public string Elsewhere => Directory.CreateDirectory(Path.Combine(_top, "elsewhere")).FullName;

    public string Base { get; }

    public static string CommandHost => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Puts a program there, in place of the one before.</summary>
    public void Compile(Compilation compilation)
    {
        var result = compilation.Emit(Path.Combine(Base, "App.dll"));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        WriteRuntimeConfig([]);
    }

    public void WriteRuntimeConfig(Dictionary<string, string> properties)
    {
        var values = new JsonObject();
        foreach ((string name, string value) in properties)
            values[name] = value;
        var options = new JsonObject
        {
            ["framework"] = new JsonObject { ["name"] = "Microsoft.NETCore.App", ["version"] = Environment.Version.ToString() },
            ["configProperties"] = values,
        };
        File.WriteAllText(
            Path.Combine(Base, "App.runtimeconfig.json"),
            new JsonObject { ["runtimeOptions"] = options }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    public string Touch(string relative)
    {
        string path = Path.Combine(_top, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        return path;
    }

    /// <summary>What the program prints.</summary>
    public string Run(string? workspacePath = null, string? currentDirectory = null, params string[] arguments)
    {
        var start = new ProcessStartInfo(CommandHost, ["exec", Path.Combine(Base, "App.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = currentDirectory ?? Elsewhere,
        };
        start.Environment["WORKSPACE_PATH"] = workspacePath;
        start.Environment["HOME"] = _top;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", errors.Result);
        return output.TrimEnd('\n').Replace(_top, "TOP", StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_top, recursive: true);
}
