using System.Security;
using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Manifest.Diagnostics;

namespace WorkspaceSdk.Tool.Configuration;

/// <summary>
/// The user's configuration file: an option a line, after the name of its command. It is never looked for in a workspace, which
/// may be a stranger's.
/// </summary>
/// <param name="FullPath">The file.</param>
/// <param name="Lines">Its options.</param>
internal sealed record OptionFile(string FullPath, IReadOnlyList<OptionLine> Lines)
{
    /// <summary>The variable that names another file; set and empty, it means none.</summary>
    public const string Variable = "DOTNET_WORKSPACE_CONFIG";

    /// <summary>The option that leaves the file out.</summary>
    public const string NoFile = "--no-config";

    /// <summary>The most bytes that a file may have.</summary>
    public const int MaxLength = 64 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the user's file.</summary>
    /// <param name="environment">Gives a variable of the environment.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="WorkspaceException">It cannot be used.</exception>
    public static OptionFile? Load(Func<string, string?> environment)
    {
        if (environment(Variable) is { } named)
            return named.Length == 0 ? null : Named(named);
        // Most people have none, and to fail at opening it takes longer.
        return StandardPath(environment) is { } path && Path.Exists(path) ? Read(path) : null;
    }

    /// <summary>Returns where the file is when no variable names it; null when the environment says nothing of such places.</summary>
    public static string? StandardPath(Func<string, string?> environment)
    {
        string? directory = OperatingSystem.IsWindows() ? environment("APPDATA") : environment("XDG_CONFIG_HOME");
        // A relative one is to be ignored, says its specification.
        if (!OperatingSystem.IsWindows() && (string.IsNullOrEmpty(directory) || !Path.IsPathFullyQualified(directory)))
            directory = environment("HOME") is { Length: > 0 } home ? Path.Combine(home, ".config") : null;
        return directory is { Length: > 0 } && Path.IsPathFullyQualified(directory)
            ? Path.Combine(directory, "dotnet-workspace", "config")
            : null;
    }

    /// <summary>Returns an error about the file, or about a line of it.</summary>
    public static WorkspaceException Error(string file, string message, int? line = null) => new(
        WorkspaceDiagnostics.OptionFileUnusable.Id,
        WorkspaceDiagnostics.OptionFileUnusable.Message(
            line is null ? $"'{file}'" : $"'{file}', line {line}", $"{message} Correct it, or leave the file out with {NoFile}."));

    private static OptionFile Named(string path)
    {
        if (!Path.IsPathFullyQualified(path))
            throw Error(path, $"The variable {Variable} names it by a relative path, so that each directory could have another one.");
        return Read(path) ?? throw Error(path, $"The variable {Variable} names it, and it does not exist.");
    }

    private static OptionFile? Read(string path)
    {
        try
        {
            using FileStream file = RegularFile.Open(path);
            byte[] bytes = new byte[MaxLength + 1];
            int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > MaxLength
                ? throw Error(path, $"It has more than {MaxLength >> 10} KiB.")
                : new OptionFile(path, [.. Parse(path, StrictUtf8.GetString(bytes, 0, length))]);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (DecoderFallbackException)
        {
            throw Error(path, "It is not valid UTF-8.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SecurityException or ArgumentException)
        {
            throw Error(path, $"It cannot be read: {error.Message.TrimEnd('.')}.");
        }
    }

    private static IEnumerable<OptionLine> Parse(string path, string text)
    {
        int number = 0;
        foreach (string line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            string content = line.Trim();
            if (content.Length == 0 || content[0] == '#')
                continue;
            if (content.Any(static c => char.IsControl(c) && c != '\t'))
                throw Error(path, "It holds a control character.", number);
            yield return OptionLine.Parse(number, content)
                ?? throw Error(
                    path, $"'{content}' is not a command and an option of it, such as 'find --hidden' or 'search --max-count 5'.", number);
        }
    }
}
