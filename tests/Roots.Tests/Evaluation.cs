using System.Globalization;
using System.Security;
using Microsoft.Build.Evaluation;

namespace WorkspaceSdk.Tests;

/// <summary>MSBuild's evaluation of the package's own files, in this process, so that all rows cost one start of MSBuild.</summary>
internal static class Evaluation
{
    private static readonly string Body = Path.Combine(RepositoryPaths.Root, "src/Sdk/msbuild/");

    public static RootAnswer Evaluate(RootRow row, TemporaryDirectory place)
    {
        string? Fill(string? text) => text is null ? null : string.Format(CultureInfo.InvariantCulture, text, place.Root);

        string project = place.Write(row.Project + "/app.proj", $"""
            <Project>
              <Import Project="Directory.Build.props" Condition="Exists('Directory.Build.props')" />
              <Import Project="{Body}Workspace.props" />
              {Property(Fill(row.Body))}
              <Import Project="{Body}Workspace.targets" />
            </Project>
            """);
        if (row.DirectoryBuildProps is not null)
            place.Write(row.Project + "/Directory.Build.props", $"<Project>{Property(Fill(row.DirectoryBuildProps))}</Project>");

        var variables = new Dictionary<string, string?>
        {
            ["WORKSPACE_PATH"] = Fill(row.Variable),
            ["WORKSPACE_SAFE_ROOTS"] = Fill(row.SafeRoots),
            ["HOME"] = RootTests.Profile(row, place),
        };
        if (row.SpelledVariable is { } spelled)
            variables[spelled.Name] = Fill(spelled.Value);

        return WithVariables(variables, () =>
        {
            var globals = new Dictionary<string, string>();
            if (row.CommandLine is not null)
                globals["WorkspaceRoot"] = Fill(row.CommandLine)!;
            using var collection = new ProjectCollection();
            Project evaluated = collection.LoadProject(project, globals, toolsVersion: null);
            return new RootAnswer(
                evaluated.GetPropertyValue("_WorkspaceRootInUse"),
                evaluated.GetPropertyValue("WorkspaceRootSource"),
                evaluated.GetPropertyValue("_WorkspaceRootProblem"));
        });
    }

    private static string Property(string? value) =>
        value is null ? "" : $"<PropertyGroup><WorkspaceRoot>{SecurityElement.Escape(value)}</WorkspaceRoot></PropertyGroup>";

    private static RootAnswer WithVariables(Dictionary<string, string?> variables, Func<RootAnswer> evaluate)
    {
        Dictionary<string, string?> before = variables.Keys.ToDictionary(static name => name, Environment.GetEnvironmentVariable);
        try
        {
            foreach ((string name, string? value) in variables)
                Environment.SetEnvironmentVariable(name, value);
            return evaluate();
        }
        finally
        {
            foreach ((string name, string? value) in before)
                Environment.SetEnvironmentVariable(name, value);
        }
    }
}
