namespace WorkspaceSdk.Tests;

/// <summary>Changes a repository at random, in every way in which an evaluation can read a file.</summary>
internal sealed class RandomRepositoryChanges
{
    private const int ProjectCount = 12;

    private readonly Random _random;
    private readonly TemporaryDirectory _directory;
    private readonly (string Name, Action Make)[] _changes;

    public RandomRepositoryChanges(int seed, TemporaryDirectory directory)
    {
        _random = new Random(seed);
        _directory = directory;
        _changes =
        [
            ("a source", () => Write($"{Folder()}/{Word()}.cs", "// " + Word())),
            ("a source below", () => Write($"{Folder()}/{Word()}/{Word()}/{Word()}.cs", "")),
            ("a source in place", () => Append($"{Folder()}/Start.cs", "// " + Word())),
            ("a source away", () => Delete(Any("src", "*.cs"))),
            ("a source renamed", () => Rename(Any("src", "*.cs"), Word() + ".cs")),
            ("a source in other case", () => Rename(Any("src", "*.cs"), Word().ToUpperInvariant() + ".CS")),
            ("a directory away", () => DeleteDirectory($"{Folder()}/{Word()}")),
            ("a resource", () => Write($"{Folder()}/{Word()}.resx", Resource())),
            ("a project", () => Write(Project(), ProjectText())),
            ("a project touched", () => Touch(Project())),
            ("a project away", () => Delete(_directory.FullPath(Project()))),
            ("a project elsewhere", () => Write($"other/{Word()}/{Word()}.csproj", ProjectText())),
            ("a project elsewhere away", () => Delete(Any("other", "*.csproj"))),
            ("a project that cannot be evaluated", () => Write(Project(), "<Project><Import Project=\"none.props\" /></Project>")),
            ("props of all", () => Write("Directory.Build.props", Shared())),
            (
                "props between",
                () => Write(
                    "src/Directory.Build.props", $"<Project><Import Project=\"../Directory.Build.props\" />{Properties()}</Project>")
            ),
            ("props between away", () => Delete(_directory.FullPath("src/Directory.Build.props"))),
            ("targets beside", () => Write($"{Folder()}/Directory.Build.targets", "<Project />")),
            ("targets beside away", () => Delete(Any("src", "Directory.Build.targets"))),
            ("versions", () => Write("Directory.Packages.props", $"<Project>{Properties()}</Project>")),
            ("versions away", () => Delete(_directory.FullPath("Directory.Packages.props"))),
            ("an import by pattern", () => Write($"imports/{Word()}.props", $"<Project>{Properties()}</Project>")),
            ("an import by pattern away", () => Delete(Any("imports", "*.props"))),
            ("an optional import", () => Write($"{Folder()}/local.props", $"<Project>{Properties()}</Project>")),
            ("an optional import away", () => Delete(Any("src", "local.props"))),
            ("a shared source", () => Write($"shared/{Word()}/{Word()}.cs", "")),
            ("a shared source away", () => Delete(Any("shared", "*.cs"))),
            ("a file that a function reads", () => Write("version.txt", Word())),
            ("a file that a function looks for", () => Write(_random.Next(2) == 0 ? "found.txt" : "src/found.txt", "")),
            ("a file that a function looks for away", () => Delete(_directory.FullPath("src/found.txt"))),
            ("a file that a condition looks for", () => Write($"{Folder()}/flag", "")),
            ("a file that a condition looks for away", () => Delete(Any("src", "flag"))),
            ("a list by a function", () => Write($"listed/{Word()}.txt", "")),
            ("a list by a function away", () => Delete(Any("listed", "*.txt"))),
            ("a user's file", () => Write(Project() + ".user", $"<Project>{Properties()}</Project>")),
            ("what a restore writes", () => Write($"{Folder()}/obj/project.assets.json", "{ \"libraries\": {} }")),
            ("what a restore imports", () => Write(RestoredProps(), $"<Project>{Properties()}</Project>")),
            ("what a build writes", () => Write($"{Folder()}/obj/Debug/{Word()}.cs", "")),
            ("what a build makes", () => Write($"{Folder()}/bin/{Word()}.dll", "")),
            ("the settings of the SDK", () => Write("global.json", $"{{ \"msbuild-sdks\": {{ \"{Word()}\": \"1.0.0\" }} }}")),
            ("the groups", () => Write("Directory.Workspace.props", Groups())),
            ("a link", () => Link($"{Folder()}/linked", "shared")),
            ("an ignore file", () => Write(".gitignore", $"/other/{Word()}/\n")),
        ];
        Write("Directory.Build.props", Shared());
        Write("Directory.Workspace.props", Groups());
        Write("version.txt", "1");
        Write("listed/a.txt", "");
        Write("shared/a/A.cs", "");
        Write("imports/a.props", "<Project />");
        for (int i = 0; i < ProjectCount; i++)
        {
            Write($"src/P{i}/P{i}.csproj", ProjectText());
            Write($"src/P{i}/Start.cs", "");
        }
    }

    /// <summary>Makes a change, and returns what it was.</summary>
    public string Make()
    {
        (string name, Action make) = _changes[_random.Next(_changes.Length)];
        make();
        return name;
    }

    private string ProjectText()
    {
        string package = Path.Combine(RepositoryPaths.Root, "src", "Sdk", "build", "WorkspaceSdk.props");
        string[] parts =
        [
            """<ItemGroup><Compile Include="../../shared/**/*.cs" /></ItemGroup>""",
            """<Import Project="../../imports/*.props" />""",
            """<Import Project="local.props" Condition="Exists('local.props')" />""",
            """<PropertyGroup Condition="Exists('flag')"><OutputType>Exe</OutputType></PropertyGroup>""",
            """<PropertyGroup><Found>$([MSBuild]::GetPathOfFileAbove('found.txt', '$(MSBuildThisFileDirectory)'))</Found></PropertyGroup>""",
            """<PropertyGroup><AssemblyName>A$([System.IO.File]::ReadAllText('$(MSBuildThisFileDirectory)../../version.txt'))</AssemblyName></PropertyGroup>""",
            """<ItemGroup><AdditionalFiles Include="$([System.IO.Directory]::GetFiles('$(MSBuildThisFileDirectory)../../listed'))" /></ItemGroup>""",
            """<ItemGroup><PackageReference Include="Some" Version="1.0.0" /></ItemGroup>""",
            """<ItemGroup><None Include="**/*.md" CopyToOutputDirectory="Always" /></ItemGroup>""",
            """<PropertyGroup><EnableDefaultItems>false</EnableDefaultItems></PropertyGroup>""",
            """<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup>""",
            $"""<Import Project="{package}" />""",
            $"""<ItemGroup><ProjectReference Include="../P{_random.Next(ProjectCount)}/P{_random.Next(ProjectCount)}.csproj" /></ItemGroup>""",
            $"""<ItemGroup><ProjectReference Include="../P{_random.Next(ProjectCount)}/Gone.csproj" /></ItemGroup>""",
        ];
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              {string.Join("\n  ", parts.Where(_ => _random.Next(4) == 0))}
            </Project>
            """;
    }

    private string Shared() => $"""
        <Project>{Properties()}<ItemGroup>
          <AdditionalFiles Include="$(MSBuildThisFileDirectory)listed/{(_random.Next(2) == 0 ? "*.txt" : "a.txt")}" />
        </ItemGroup></Project>
        """;

    private string Properties() =>
        $"<PropertyGroup><Word>{Word()}</Word><IsPackable>{(_random.Next(2) == 0 ? "true" : "false")}</IsPackable></PropertyGroup>";

    private string Groups() => $"""
        <Project><ItemGroup><WorkspaceFiles Include="Shared" Base="shared" Pattern="{Word()}/**" /></ItemGroup></Project>
        """;

    private string Resource() => $"""
        <root><data name="A" type="System.Resources.ResXFileRef, System.Windows.Forms"><value>{Word()}.png;System.Byte[]</value></data></root>
        """;

    private string Folder() => $"src/P{_random.Next(ProjectCount)}";

    private string Project()
    {
        string folder = Folder();
        return $"{folder}/{Path.GetFileName(folder)}.csproj";
    }

    private string RestoredProps()
    {
        string project = Project();
        return $"{Path.GetDirectoryName(project)}/obj/{Path.GetFileName(project)}.nuget.g.props";
    }

    private string Word() => $"{(char)('a' + _random.Next(6))}";

    private string? Any(string folder, string pattern)
    {
        string full = _directory.FullPath(folder);
        string[] files = Directory.Exists(full)
            ? [.. Directory.EnumerateFiles(full, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
        return files.Length == 0 ? null : files[_random.Next(files.Length)];
    }

    private void Write(string path, string text)
    {
        if (!Directory.Exists(_directory.FullPath(path)))
            _directory.Write(path, text);
    }

    private void Append(string path, string text)
    {
        if (File.Exists(_directory.FullPath(path)))
            File.AppendAllText(_directory.FullPath(path), text);
    }

    private void Touch(string path)
    {
        if (File.Exists(_directory.FullPath(path)))
            File.WriteAllText(_directory.FullPath(path), File.ReadAllText(_directory.FullPath(path)));
    }

    private static void Delete(string? file)
    {
        if (file is not null && File.Exists(file))
            File.Delete(file);
    }

    private static void Rename(string? file, string name)
    {
        if (file is not null)
            File.Move(file, Path.Combine(Path.GetDirectoryName(file)!, name), overwrite: true);
    }

    private void DeleteDirectory(string path)
    {
        if (Directory.Exists(_directory.FullPath(path)))
            Directory.Delete(_directory.FullPath(path), recursive: true);
    }

    private void Link(string path, string target)
    {
        string full = _directory.FullPath(path);
        if (!Path.Exists(full) && Directory.Exists(Path.GetDirectoryName(full)))
            Directory.CreateSymbolicLink(full, _directory.FullPath(target));
    }
}
