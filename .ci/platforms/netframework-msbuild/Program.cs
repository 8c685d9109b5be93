using Microsoft.Build.Evaluation;
using Microsoft.Build.Execution;
using Microsoft.Build.Framework;
using Microsoft.Build.Logging;

namespace WorkspaceSdk.Platforms;

/// <summary>Builds one project: <c>MSBuild.exe PROJECT TARGETS NAME=VALUE…</c>.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        string own = typeof(Program).Assembly.Location;
        // Else the engine looks for Visual Studio, and says that there is none on this platform.
        Environment.SetEnvironmentVariable("MSBUILD_EXE_PATH", own);
        return Build(arguments[0], arguments[1].Split(';'), Path.GetDirectoryName(own), arguments.Skip(2).ToDictionary(
            static text => text.Substring(0, text.IndexOf('=')), static text => text.Substring(text.IndexOf('=') + 1)));
    }

    private static int Build(string project, string[] targets, string directory, Dictionary<string, string> properties)
    {
        using var projects = new ProjectCollection(properties) { DefaultToolsVersion = "Current" };
        projects.AddToolset(new Toolset("Current", directory, projects, null));
        var parameters = new BuildParameters(projects)
        {
            Loggers = [new ConsoleLogger(LoggerVerbosity.Minimal)],
            MaxNodeCount = 1,
            EnableNodeReuse = false,
        };
        BuildResult result = BuildManager.DefaultBuildManager.Build(
            parameters, new BuildRequestData(project, properties, "Current", targets, null));
        if (result.Exception is { } exception)
            Console.Error.WriteLine(exception);
        return result.OverallResult == BuildResultCode.Success ? 0 : 1;
    }
}
