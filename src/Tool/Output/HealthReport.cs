using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using WorkspaceSdk.Declarations;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Tool.Declarations;
using WorkspaceSdk.Tool.Health;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>
/// Describes a machine and a workspace for a public issue. It holds counts, versions and settings, and no path, name or text of the
/// workspace.
/// </summary>
internal static class HealthReport
{
    private const int VersionFileLimit = 1 << 20;
    private const int LongestSetting = 40;

    // Their values are words of our own, such as Constant or Source.
    private static readonly string[] Settings =
    [
        "WorkspaceRootMode", "WorkspaceRootSource", "WorkspaceEmit", "WorkspaceVisibility", "WorkspaceStandardDirectories",
        "WorkspaceDeploy",
    ];

    /// <summary>Writes the report.</summary>
    /// <param name="workspace">The workspace; null when no root was found.</param>
    /// <param name="observations">The findings.</param>
    /// <param name="output">The stream that takes the lines.</param>
    public static void Write(WorkspaceTree? workspace, IReadOnlyList<Observation> observations, ResultStream output)
    {
        output.WriteLine($"tool: {ToolVersion.Full}, {(RuntimeFeature.IsDynamicCodeSupported ? "IL" : "native")}");
        output.WriteLine($"runtime: {RuntimeInformation.FrameworkDescription}");
        output.WriteLine($"system: {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.RuntimeIdentifier}");
        if (workspace is not null)
            WriteWorkspace(workspace, output);
        output.WriteLine("findings:" + (observations.Count == 0 ? " none" : ""));
        foreach (IGrouping<string, Observation> group in observations
            .GroupBy(static observation => $"{(observation.IsError ? "error" : "warning")} {observation.Code ?? "without a code"}")
            .OrderBy(static group => group.Key, StringComparer.Ordinal))
            output.WriteLine($"  {group.Key}: {Text(group.Count())}");
    }

    private static void WriteWorkspace(WorkspaceTree workspace, ResultStream output)
    {
        output.WriteLine($"root source: {workspace.RootSource}");
        output.WriteLine($".NET SDK in global.json: {SdkVersion(workspace) ?? "none"}");
        string git = workspace.Join(".git");
        output.WriteLine($"git: {(Directory.Exists(git) ? "repository" : File.Exists(git) ? "linked checkout" : "none in the root")}");
        try
        {
            WorkspaceDeclarations declarations = CheckedDeclarations.Read(workspace);
            output.WriteLine($"directories: {Text(declarations.Directories.Count)}");
            int groups = declarations.Entries.Select(static entry => entry.Name).Distinct(StringComparer.Ordinal).Count();
            output.WriteLine($"groups: {Text(groups)}");
            string settings = string.Join(", ", SettingsOf(workspace));
            output.WriteLine("settings: " + (settings.Length == 0 ? "none" : settings));
        }
        catch (Exception error) when (error is IWorkspaceError or DeclarationException)
        {
            output.WriteLine("declarations: not readable");
        }
    }

    // A value with other characters is an expression or a mistake, and may hold a path.
    private static IEnumerable<string> SettingsOf(WorkspaceTree workspace) => Settings
        .SelectMany(name => ProjectElements.Named(workspace.Join(MarkerCheck.FileName), name).Select(element => (name, element.Value)))
        .Select(static setting => setting.name + "=" + (IsWord(setting.Value) ? setting.Value : "…"));

    private static bool IsWord(string value) =>
        value.Length is > 0 and <= LongestSetting
        && value.All(static character => char.IsAsciiLetter(character) || character is ';' or ' ');

    private static string? SdkVersion(WorkspaceTree workspace)
    {
        try
        {
            string file = workspace.Join("global.json");
            if (!File.Exists(file) || new FileInfo(file).Length > VersionFileLimit)
                return null;
            return VersionIn(RegularFile.ReadText(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "not readable";
        }
    }

    // Nothing else of the tool reads JSON, and a reader of it makes the native program larger.
    private static string? VersionIn(string text)
    {
        int sdk = text.IndexOf("\"sdk\"", StringComparison.Ordinal);
        int name = sdk < 0 ? -1 : text.IndexOf("\"version\"", sdk, StringComparison.Ordinal);
        string[] parts = name < 0 ? [] : text[name..].Split('"', 5);
        return parts.Length == 5 && parts[3].Length is > 0 and <= LongestSetting && parts[3].All(IsOfVersion) ? parts[3] : null;
    }

    private static bool IsOfVersion(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '-';

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
