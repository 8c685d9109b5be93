namespace WorkspaceSdk.Tests;

/// <summary>A project that has the SDK and does not use it compiles to the same bytes as without it.</summary>
public sealed class UnchangedOutputTests
{
    private const string Project = "src/Lib/Lib.csproj";

    [Theory]
    [InlineData(SdkStyle.SdkElement)]
    [InlineData(SdkStyle.PackageReference)]
    public void Without_the_class_every_output_file_has_the_same_bytes(SdkStyle style)
    {
        using var workspace = new TestWorkspace();
        workspace.Write("src/Lib/Text.cs", "namespace Lib;\n\n/// <summary>A text.</summary>\npublic sealed record Text(string Value);\n");
        workspace.Project(
            Project,
            "<PropertyGroup><WorkspaceEmit>None</WorkspaceEmit><GenerateDocumentationFile>true</GenerateDocumentationFile></PropertyGroup>",
            style,
            outputType: "Library");
        string adopted = workspace.Read(Project);
        workspace.Build(Project, "-c", "Release").Succeeded();
        Dictionary<string, string> with = Outputs(workspace);

        workspace.Write(
            Project, string.Join('\n', adopted.Split('\n').Where(static line => !line.Contains("WorkspaceSdk", StringComparison.Ordinal))));
        Directory.Delete(workspace.FullPath("src/Lib/obj"), recursive: true);
        Directory.Delete(workspace.FullPath("src/Lib/bin"), recursive: true);
        workspace.Build(Project, "-c", "Release").Succeeded();

        Assert.NotEmpty(with);
        Assert.Equal(Outputs(workspace), with);
    }

    private static Dictionary<string, string> Outputs(TestWorkspace workspace) =>
        Directory.EnumerateFiles(workspace.FullPath("src/Lib/bin"), "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(workspace.Root, file),
                static file => Convert.ToHexString(File.ReadAllBytes(file)),
                StringComparer.Ordinal);
}
