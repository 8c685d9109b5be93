using System.Diagnostics;

namespace WorkspaceSdk.Benchmarks;

/// <summary>A repository of many small projects, in which the last commit changed one source.</summary>
internal sealed class SampleRepository : IDisposable
{
    /// <summary>The name of the solution.</summary>
    public const string Solution = "Shop.slnx";

    private const int PerArea = 50, Sources = 8;

    /// <summary>Writes it.</summary>
    public SampleRepository(int count)
    {
        Count = count;
        Root = Directory.CreateTempSubdirectory("wsdk-affected-").FullName;
        Write("Directory.Workspace.props", "<Project />");
        Write(".gitignore", "bin/\nobj/\n.workspace/\n");
        Write("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        Write("Directory.Build.targets", "<Project><Target Name=\"_None\" /></Project>");
        IEnumerable<string> projects = Enumerable.Range(0, count).Select(static i => $"<Project Path=\"{Project(i)}\" />");
        Write(Solution, $"<Solution>{string.Concat(projects)}</Solution>");
        var random = new Random(7);
        for (int i = 0; i < count; i++)
        {
            string references = string.Concat(Enumerable.Range(0, i == 0 ? 0 : 2)
                .Select(_ => random.Next(Math.Max(0, i - 40), i))
                .Distinct()
                .Select(static other => $"<ProjectReference Include=\"../../../{Project(other)}\" />"));
            Write(Project(i), $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{references}</ItemGroup></Project>");
            for (int source = 0; source < Sources; source++)
                Write($"{Folder(i)}/Class{source}.cs", $"namespace Lib{i}; public class Class{source} {{ }}");
        }

        Git("init", "-q");
        Commit();
        string changed = $"{Folder(count - 1)}/Class0.cs";
        Write(changed, "// changed");
        Commit();
        Write("changed.txt", changed);
    }

    /// <summary>Gets the directory.</summary>
    public string Root { get; }

    /// <summary>Gets the number of projects.</summary>
    public int Count { get; }

    /// <summary>Changes a project file.</summary>
    public void ChangeProject(int round)
    {
        string file = Path.Combine(Root, Project(Count - 1 - round));
        File.AppendAllText(file, $"<!-- {round} -->");
        // Past one tick of the clock of the file system.
        Thread.Sleep(50);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Folder(int number) => $"src/Area{number / PerArea}/Lib{number}";

    private static string Project(int number) => $"{Folder(number)}/Lib{number}.csproj";

    private void Write(string path, string text)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private void Commit()
    {
        Git("add", "-A");
        Git("-c", "user.name=bench", "-c", "user.email=bench@localhost", "commit", "-qm", "change");
    }

    private void Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Root })!;
        git.WaitForExit();
        if (git.ExitCode != 0)
            throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {git.ExitCode}.");
    }
}
