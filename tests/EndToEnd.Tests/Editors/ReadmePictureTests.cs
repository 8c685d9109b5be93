using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>
/// The picture of the README. <c>WORKSPACE_UPDATE_DOCS=1</c> writes it again, from a real language server and a real build.
/// </summary>
public sealed partial class ReadmePictureTests : IDisposable
{
    private const string Code = "string order = File.ReadAllText(Workspace.Contracts.Orders.V2Json);";
    private const string Typed = "string order = File.ReadAllText(Workspace.Contracts.Orders.";
    private const string Source = "src/App/Program.cs";
    private const string Project = "src/App/App.csproj";
    private static readonly string Picture = Path.Combine(RepositoryPaths.Root, "docs/pictures/editor.svg");

    private readonly TestWorkspace _workspace = new("""<WorkspaceFiles Include="Contracts" Base="contracts" Pattern="**/*.json" />""");

    public void Dispose() => _workspace.Dispose();

    [LanguageServerFact]
    public void The_picture_shows_what_an_editor_offers_and_what_the_compiler_reports()
    {
        foreach (string file in (string[])["draft.json", "v1.json", "v2.json"])
            _workspace.Write("contracts/orders/" + file, "{}");
        _workspace.Project(Project);
        _workspace.Write("All.slnx", $"""<Solution><Project Path="{Project}" /></Solution>""");
        _workspace.Write(Source, Code + "\nConsole.WriteLine(order);\n");
        _workspace.Dotnet("restore", Project).Succeeded();

        string[] offered;
        using (var server = new LanguageServer(_workspace.Root, "All.slnx"))
        {
            server.Open(Source, Typed + "\n");
            offered = server.Until(() => server.Completion(Source, 0, Typed.Length), static labels => labels.Contains("V2Json"));
        }

        _workspace.Delete("contracts/orders/v2.json");
        string output = _workspace.Dotnet("build", Project).Failed().Output;
        string error = ErrorPattern().Match(output).Value;

        string picture = Draw([.. offered.Where(static label => label is not ("Equals" or "ReferenceEquals"))], error);
        if (Environment.GetEnvironmentVariable("WORKSPACE_UPDATE_DOCS") == "1")
            File.WriteAllText(Picture, picture);
        Assert.Equal(File.ReadAllText(Picture), picture);
    }

    private static string Draw(string[] offered, string error)
    {
        const int Line = 22;
        var svg = new StringBuilder();
        int listTop = 86, errorTop = listTop + offered.Length * Line + 48, height = errorTop + 84;
        svg.Append($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="860" height="{height}" viewBox="0 0 860 {height}"
                 font-family="Consolas, Menlo, 'DejaVu Sans Mono', monospace" font-size="14">
              <rect width="860" height="{height}" rx="8" fill="#1e1e1e"/>
              <text x="20" y="28" fill="#9d9d9d">{Source}</text>

            """);
        Text(20, 62, "#d4d4d4", Typed);
        int listLeft = 20 + Typed.Length * 84 / 10;
        string list = $"""x="{listLeft}" y="{listTop - 14}" width="200" height="{offered.Length * Line + 8}" """.TrimEnd();
        svg.Append($"""  <rect {list} fill="#252526" stroke="#454545"/>{'\n'}""");
        for (int index = 0; index < offered.Length; index++)
            Text(listLeft + 12, listTop + 6 + index * Line, "#9cdcfe", offered[index]);
        Text(20, errorTop, "#9d9d9d", "$ rm contracts/orders/v2.json && dotnet build src/App");
        string[] parts = error.Split(": ", 3);
        Text(20, errorTop + 28, "#f48771", $"{parts[0]}: {parts[1]}:");
        Text(20, errorTop + 50, "#f48771", parts[2]);
        return svg.Append("</svg>\n").ToString().ReplaceLineEndings("\n");

        void Text(int x, int y, string color, string text) => svg.Append(
            $"""  <text x="{x}" y="{y}" fill="{color}" xml:space="preserve">{SecurityElement.Escape(text)}</text>{'\n'}""");
    }

    [GeneratedRegex(@"Program\.cs\(\d+,\d+\): error CS0117: [^\[\n]*(?= \[)")]
    private static partial Regex ErrorPattern();
}
