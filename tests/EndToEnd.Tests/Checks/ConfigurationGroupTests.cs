namespace WorkspaceSdk.Tests;

/// <summary>Groups of configurations: a layer that no program would read is a warning in builds.</summary>
public sealed class ConfigurationGroupTests
{
    [Fact]
    public void A_misspelt_layer_is_a_warning_at_the_group_in_every_build_until_it_is_renamed()
    {
        using var workspace = new TestWorkspace(
            """<WorkspaceFiles Include="Settings" Base="config" Pattern="*.json" Configuration="true" />""");
        workspace.Write("config/app.json", "{}");
        workspace.Write("config/app.Producton.json", "{}");
        string project = workspace.Project(
            "src/App/App.csproj", "<PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>");
        workspace.Write("src/App/Program.cs", "System.Console.WriteLine(App.Workspace.Relative.Settings.AppJson);");

        for (int build = 0; build < 2; build++)
        {
            Diagnostic found = Assert.Single(workspace.Build(project).SucceededWithWarnings().Warnings);
            Assert.Equal(("WSDK1034", workspace.FullPath(TestWorkspace.WorkspaceFile), 6), (found.Code, found.File, found.Line));
            Assert.Contains("'config/app.Producton.json'", found.Text, StringComparison.Ordinal);
        }

        File.Move(workspace.FullPath("config/app.Producton.json"), workspace.FullPath("config/app.Production.json"));
        workspace.Build(project).Succeeded();
    }

    [Fact]
    public void A_value_that_is_no_flag_is_an_error()
    {
        using var workspace = new TestWorkspace(
            """<WorkspaceFiles Include="Settings" Base="config" Pattern="*.json" Configuration="yes" AllowEmpty="true" />""");
        string project = workspace.Project("src/App/App.csproj");
        Assert.Equal("WSDK1003", workspace.Build(project).Failed().Code);
    }
}
