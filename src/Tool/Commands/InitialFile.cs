using WorkspaceSdk.Declarations;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Commands;

/// <summary>A file that <c>init</c> writes where there is none.</summary>
/// <param name="Path">The path from the root, with <c>/</c>.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Essence">The part that an existing file must have; null where its presence is enough.</param>
/// <param name="Missing">The lines to add to an existing file without that part.</param>
internal sealed record InitialFile(string Path, string Text, string? Essence, string Missing)
{
    // Beyond this size nobody wrote the file by hand.
    private const int SizeLimit = 1 << 20;

    /// <summary>Gets the file that marks the root.</summary>
    public static InitialFile Marker { get; } = new(
        MarkerCheck.FileName,
        """
        <!-- Marks the root of the workspace and says what it holds. -->
        <Project>

          <ItemGroup>
            <!-- <WorkspaceDirectory Include="Schemas" Path="contracts/schemas" /> -->
            <!-- <WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" /> -->
          </ItemGroup>

        </Project>

        """,
        null,
        "");

    /// <summary>Gets the files that give the SDK to all projects, and pin the version of the SDK and of this tool.</summary>
    public static IReadOnlyList<InitialFile> OfSdk { get; } =
    [
        new(
            "Directory.Build.props",
            $"""
            <!-- Every project below this directory imports it. -->
            <Project>
              {Import}
            </Project>

            """,
            "WorkspaceSdk",
            Import),
        new(
            ".config/dotnet-tools.json",
            $$"""
            {
              "version": 1,
              "isRoot": true,
              "tools": {
                "dotnet-workspace": {
                  "version": "{{Version}}",
                  "commands": [
                    "dotnet-workspace"
                  ],
                  "rollForward": false
                }
              }
            }

            """,
            "\"dotnet-workspace\"",
            $"\"dotnet-workspace\": {{ \"version\": \"{Version}\", \"commands\": [ \"dotnet-workspace\" ] }}"),
        new(".gitignore", "bin/\nobj/\n.workspace/\n", ".workspace", ".workspace/"),
    ];

    private static string Import => $"<Import Project=\"AllProjects.props\" Sdk=\"WorkspaceSdk\" Version=\"{Version}\" />";

    private static string Version => ToolVersion.OfPackage;

    /// <summary>Determines whether an existing file has the part that this one would bring.</summary>
    /// <param name="file">The absolute path.</param>
    /// <exception cref="IOException">The file cannot be read, or is no regular file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public bool IsPresentIn(string file) => Essence is null
        || (new FileInfo(file).Length <= SizeLimit && RegularFile.ReadText(file).Contains(Essence, StringComparison.Ordinal));
}
