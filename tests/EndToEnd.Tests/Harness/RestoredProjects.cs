using System.Security.Cryptography;
using System.Text;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Knows which builds of a workspace need no restore, because an equal one succeeded and nothing that restore reads has changed. A restore
/// that does nothing costs nearly half of a build.
/// </summary>
internal sealed class RestoredProjects(string root)
{
    private const string AssetsFile = "project.assets.json";
    private static readonly HashSet<string> Extensions =
        new(StringComparer.OrdinalIgnoreCase) { ".props", ".targets", ".proj", ".csproj", ".fsproj", ".vbproj", ".sln", ".slnx" };
    private static readonly HashSet<string> Names =
        new(StringComparer.OrdinalIgnoreCase) { AssetsFile, "global.json", "nuget.config", "packages.lock.json", "Directory.Build.rsp" };
    private readonly HashSet<string> _restored = new(StringComparer.Ordinal);

    /// <summary>Returns the arguments with <c>--no-restore</c> where no restore is needed.</summary>
    public string[] WithoutRestore(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> environment) =>
        IsBuild(arguments) && _restored.Contains(Signature(arguments, environment)) ? [.. arguments, "--no-restore"] : [.. arguments];

    /// <summary>Records a build that succeeded.</summary>
    public void Succeeded(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> environment)
    {
        if (IsBuild(arguments))
            _restored.Add(Signature(arguments, environment));
    }

    private static bool IsBuild(IReadOnlyList<string> arguments) =>
        arguments is ["build", ..] && !arguments.Any(static argument => argument.Contains("restore", StringComparison.OrdinalIgnoreCase));

    // The arguments, the environment, and the text of each file that restore reads or writes. Groups and directories change no
    // restore that uses none of their properties.
    private string Signature(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> environment)
    {
        var text = new StringBuilder();
        foreach (string argument in arguments.Where(static argument => !argument.StartsWith("-bl:", StringComparison.Ordinal)))
            text.Append(argument).Append('\n');
        foreach ((string name, string? value) in environment.OrderBy(static variable => variable.Key, StringComparer.Ordinal))
            text.Append(name).Append('=').Append(value).Append('\n');
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        (string File, string Content)[] files = [.. Directory.EnumerateFiles(root, "*", options)
            .Where(IsReadByRestore)
            .Order(StringComparer.Ordinal)
            .Select(static file => (file, Content(file)))];
        bool isMarkerUsed = files.Any(static file => file.Content.Contains(
            Path.GetFileName(file.File) == TestWorkspace.WorkspaceFile ? "Reference " : "$(Workspace", StringComparison.OrdinalIgnoreCase));
        foreach ((string file,
            string content) in files.Where(file => isMarkerUsed || Path.GetFileName(file.File) != TestWorkspace.WorkspaceFile))
            text.Append(file).Append('\n').Append(content).Append('\n');
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static bool IsReadByRestore(string file)
    {
        string name = Path.GetFileName(file);
        return Names.Contains(name) || name.Contains(".nuget.", StringComparison.Ordinal) || Extensions.Contains(Path.GetExtension(name));
    }

    // A file that cannot be read never makes two builds equal.
    private static string Content(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Guid.NewGuid().ToString();
        }
    }
}
