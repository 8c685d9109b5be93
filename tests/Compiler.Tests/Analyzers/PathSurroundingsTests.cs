using WorkspaceSdk.Compiler.Analysis;


namespace WorkspaceSdk.Tests;

/// <summary>WSDK2101 and WSDK2102 where what is around a text shows what it is.</summary>
[Slow]
public sealed class PathSurroundingsTests
{
    /// <summary>
    /// One path each, with <c>--</c> between the members and the statements. It is a path below a directory
    /// elsewhere, or one of a list of made-up paths.
    /// </summary>
    public static TheoryData<string> Elsewhere => CodeTable.Rows("""
        var p = Path.Combine(Path.GetTempPath(), "contracts/orders/v2.json");
        var p = Path.Combine(Path.GetTempPath(), "contracts", "orders", "v2.json");
        var p = Path.GetTempPath() + "/contracts/orders/v2.json";
        var p = $"{Path.GetTempPath()}/contracts/orders/v2.json";
        var p = Path.Combine(Directory.CreateTempSubdirectory().FullName, "contracts/orders/v2.json");
        var p = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "contracts/orders/v2.json");
        var d = Path.GetTempPath(); var p = Path.Combine(d, "contracts/orders/v2.json");
        var d = Path.Combine(Path.GetTempPath(), text); var p = Path.Combine(d, "contracts/orders/v2.json");
        var d = Directory.CreateTempSubdirectory(text); var p = Path.Combine(d.FullName, "contracts/orders/v2.json");
        var d = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), text)).FullName; var p = Path.Combine(d, "contracts/orders/v2.json");
        var d = new DirectoryInfo(Path.Combine(Path.GetTempPath(), text)); var p = Path.Combine(d.FullName, "contracts/orders/v2.json");
        var d = Path.GetTempFileName(); var e = d + ".d"; var p = Path.Combine(e, "contracts/orders/v2.json");
        string d; d = Path.GetFullPath(Path.Combine(Path.GetTempPath(), text)); var p = d + "/contracts/orders/v2.json";
        string _d = null!; void SetUp() => _d = Path.GetTempPath(); -- var p = Path.Combine(_d, "contracts/orders/v2.json");
        static readonly string D = Path.Combine(Path.GetTempPath(), "x"); -- var p = $"{D}/contracts/orders/v2.json";
        static string D => Path.Combine(Path.GetTempPath(), "x"); -- var p = Path.Join(D, "contracts/orders/v2.json");
        static string NewTempDirectory() => "x"; -- var p = Path.Combine(NewTempDirectory(), "contracts/orders/v2.json");
        void F(string tempDir) => Console.WriteLine(Path.Combine(tempDir, "contracts/orders/v2.json")); -- F(text);
        void F(string TMP_DIR) => Console.WriteLine(Path.Combine(TMP_DIR, "contracts/orders/v2.json")); -- F(text);
        void F(string theSandbox) => Console.WriteLine($"{theSandbox}/contracts/orders/v2.json"); -- F(text);
        var p = Path.Combine(AppContext.BaseDirectory, "contracts/orders/v2.json");
        var p = AppContext.BaseDirectory + "/contracts/orders/v2.json";
        var d = AppDomain.CurrentDomain.BaseDirectory; var p = Path.Combine(d, "contracts", "orders", "v2.json");
        var d = Path.GetDirectoryName(typeof(C).Assembly.Location)!; var p = Path.Combine(d, "contracts/orders/v2.json");
        var d = Path.Combine(AppContext.BaseDirectory, "a"); var p = Path.Combine(d, "contracts/orders/v2.json");
        class InMemoryText(string path, string text) { public string All => path + text; } -- new InMemoryText("contracts/orders/v2.json", text);
        AddMock("contracts/orders/v2.json"); void AddMock(string path) { }
        class MockFile(string path) { public string Path => path; } -- MockFile f = new("contracts/orders/v2.json");
        object? CreateFakeFile(string path, string content) => path + content; -- this.CreateFakeFile("contracts/orders/v2.json", "");
        var all = new[] { "contracts/orders/v2.json", "src/foo.cs", "src/bar.cs" };
        string[] all = ["contracts/orders/v2.json", "foo.cs", "src/bar.cs"];
        string[] all = { "src/foo.cs", "contracts/orders/v2.json", "src/bin/", "x" };
        var all = new List<string> { "src/foo.cs", "bar.cs", "contracts/orders/v2.json" };
        var all = new Dictionary<string, string> { { "contracts/orders/v2.json", "1" }, { "a/b.cs", "2" }, { "a/c.cs", "3" } };
        var all = new Dictionary<string, string> { ["contracts/orders/v2.json"] = "1", ["a/b.cs"] = "2", ["a/c.cs"] = "3" };
        var all = new Dictionary<string, string> { { "public/contracts/orders/v2.json", "contracts/orders/v2.json" } };
        var all = new Dictionary<string, string> { ["contracts/orders/v2.json"] = "public/contracts/orders/v2.json" };
        var all = new Dictionary<string, string> { ["public/contracts/orders/v2.json"] = "contracts/orders/v2.json" };
        (string, string)[] all = [("public/contracts/orders/v2.json", "contracts/orders/v2.json")];
        var u = $"https://example.org/{text}"; var p = $"{u}/contracts/orders/v2.json";
        var u = "https://example.org/" + text; var p = u + "/contracts/orders/v2.json";
        const string Server = "https://example.org"; -- var p = $"{Server}/{text}/contracts/orders/v2.json";
        var p = $"https://example.org/{text}/contracts/orders/v2.json";
        var p = "source=https://example.org/" + text + "/contracts/orders/v2.json";
        var u = new Uri("contracts/orders/v2.json", UriKind.Relative);
        var u = new Uri(new Uri("https://example.org"), "contracts/orders/v2.json");
        void Get(string requestUri) { } Get("contracts/orders/v2.json");
        void Get(int n, string downloadUrl) { } Get(1, "contracts/orders/v2.json");
        void F(string baseUrl) => Console.WriteLine($"{baseUrl}/contracts/orders/v2.json"); -- F(text);
        void F(string BASE_URL) => Console.WriteLine(BASE_URL + "/contracts/orders/v2.json"); -- F(text);
        void F(Uri theServerUri) => Console.WriteLine($"{theServerUri}/{text}/contracts/orders/v2.json"); F(new Uri(text));
        static string Endpoint => Environment.MachineName; -- var p = $"{Endpoint}/contracts/orders/v2.json";
        var c = new System.Net.Http.HttpClient(); var p = c.BaseAddress + "/contracts/orders/v2.json";
        class Settings { public string Url = ""; } -- var p = Path.Combine(new Settings().Url.TrimEnd('/'), "contracts/orders/v2.json");
        static void Open(string appName) { } -- Open(Path.Combine("contracts", "orders/v2.json"));
        static void Open(int n, string theServiceName) { } -- Open(1, "contracts/orders/v2.json");
        class Command(string title) { public string Title => title; } -- var c = new Command("contracts/orders/v2.json");
        static void Push(string branch) { } -- Push("contracts/orders/v2.json");
        void F(string binPath) => Console.WriteLine(Path.Combine(binPath, text, "contracts/orders/v2.json")); F(text);
        void F(string publishDir) => Console.WriteLine($"{publishDir}/contracts/orders/v2.json"); -- F(text);
        string _bin = ""; -- var p = _bin + "/contracts/orders/v2.json";
        void F(string ProgramDirectory) => Console.WriteLine(Path.Combine(ProgramDirectory, "contracts/orders/v2.json")); F(text);
        class Constant { public string InstallDir = ""; } -- var p = Path.Combine(new Constant().InstallDir, "contracts", "orders/v2.json");
        void F(string exeFolder) => Console.WriteLine($"{exeFolder}/{text}/contracts/orders/v2.json"); F(text);
        static void Open(string[] channelNames) { } -- Open(["contracts/orders/v2.json"]);
        static void Open(int n, string[] tags) { } -- Open(1, new[] { "contracts/orders/v2.json" });
        class Post(string[] categories) { public string[] All => categories; } -- var p = new Post(new string[] { "contracts/orders/v2.json" });
        var r = "/repo"; var p = Path.Combine(r, "contracts/orders/v2.json");
        var r = $"{Path.DirectorySeparatorChar}repo"; var p = Path.Combine(r, "contracts", "orders", "v2.json");
        const string Repo = @"C:\repo"; -- var p = Path.Combine(Repo, "contracts/orders/v2.json");
        var p = Path.Combine("/repo", text, "contracts/orders/v2.json");
        var p = Path.Combine(@"D:\x", "contracts/orders/v2.json");
        var p = Path.Combine(Path.GetTempPath(), text, "contracts/orders/v2.json");
        var p = $"{Path.GetTempPath()}/{text}/contracts/orders/v2.json";
        void F(string tempDir, string name) => Console.WriteLine(Path.Combine(tempDir, name, "contracts/orders/v2.json")); -- F(text, text);
        var p = Path.Combine(AppContext.BaseDirectory, text, "contracts/orders/v2.json");
        var d = TestContext.CurrentContext.TestDirectory; var p = Path.Combine(d, "contracts/orders/v2.json");
        var d = Path.Combine(TestContext.CurrentContext.TestDirectory, "a"); var p = Path.Combine(d, "contracts", "orders", "v2.json");
        static void Equal(string expected, string actual) { } -- Equal("contracts/orders/v2.json", text);
        static void ShouldBe(string actual, string expectedPath) { } -- ShouldBe(text, "contracts/orders/v2.json");
        Assert.Equal("contracts/orders/v2.json", text);
        text.Should().Be("contracts/orders/v2.json");
        var expected = "contracts/orders/v2.json"; var s = expected + text;
        F("src/a.cs"); F("src/b.cs"); F("contracts/orders/v2.json"); void F(string path) { }
        F(1, "src/a.cs"); F(2, "b.cs"); F(3, "contracts/orders/v2.json"); void F(int n, string path) { }
        class Item(string path) { public string Path => path; } -- var a = new Item("a/b.cs"); var b = new Item("a/c.cs"); var c = new Item("contracts/orders/v2.json");
        void F(string clonedRepos) { var d = Path.Join(clonedRepos, text); Console.WriteLine(Path.Join(d, "contracts/orders/v2.json")); } F(text);
        static string CloneRepository(string s) => s; -- var d = CloneRepository(text); var p = Path.Combine(d, "contracts", "orders", "v2.json");
        class TemporaryDirectory { public string Directory => ""; } static TemporaryDirectory Get() => new(); -- TemporaryDirectory repo = Get(); var p = Path.Join(repo.Directory, "contracts/orders/v2.json");
        class TempTree { public string Root => ""; } -- void F(TempTree repo) => Console.WriteLine($"{repo.Root}/contracts/orders/v2.json"); F(new TempTree());
        void F(string outputDirectory) => Console.WriteLine(Path.Combine(outputDirectory, "contracts/orders/v2.json")); F(text);
        void F(string downloadedFiles) => Console.WriteLine($"{downloadedFiles}/contracts/orders/v2.json"); F(text);
        string _containerRoot = ""; -- var p = _containerRoot + "/contracts/orders/v2.json";
        void F(string host) => Console.WriteLine($"{host}/contracts/orders/v2.json"); F(text);
        void F(System.IO.Compression.ZipArchive a) => a.CreateEntry("contracts/orders/v2.json"); -- Console.WriteLine(text);
        void F(System.IO.Compression.ZipArchive a) => a.GetEntry("contracts/orders/v2.json"); -- Console.WriteLine(text);
        class CommitFile { public string Path = ""; } -- var r = new CommitFile { Path = "contracts/orders/v2.json" };
        void Redirect(string to) { } Redirect("contracts/orders/v2.json");
        const string BaseUrl = "contracts/orders/v2.json"; -- Console.WriteLine(BaseUrl + text);
        static string Route => "contracts/orders/v2.json"; -- Console.WriteLine(Route);
        class Page { public string Title = ""; } -- new Page().Title = "contracts/orders/v2.json";
        void F(string outDir) => Console.WriteLine(Path.Combine(outDir, "contracts/orders/v2.json")); F(text);
        static void Open(string blob) { } -- Open("contracts/orders/v2.json");
        static void Open(string resourceName) { } -- Open("contracts/orders/v2.json");
        string? d = AppContext.BaseDirectory; var isHere = false; while (d != null) { if (File.Exists(Path.Combine(d, "contracts", "orders/v2.json"))) { isHere = true; break; } d = Path.GetDirectoryName(d); }
        var d = new DirectoryInfo(text); while (d != null) { if (File.Exists($"{d.FullName}/contracts/orders/v2.json")) { Console.WriteLine("here"); return; } d = d.Parent; }
        string? d = AppContext.BaseDirectory; while (d != null) { var f = Path.Combine(d, "contracts/orders/v2.json"); if (File.Exists(f)) { Console.WriteLine("here"); return; } d = Path.GetDirectoryName(d); }
        """);

    public static TheoryData<string> Here => CodeTable.Rows("""
        var all = new Dictionary<string, string> { { "contracts/orders/v2.json", "contracts-orders-v2" } };
        (string, string)[] all = [("v2.json", "contracts/orders/v2.json")];
        var p = Path.Combine(text, "contracts/orders/v2.json");
        var d = Directory.GetCurrentDirectory(); var p = Path.Combine(d, "contracts/orders/v2.json");
        var d = Path.Combine(AppContext.BaseDirectory, "..", ".."); var p = Path.Combine(d, "contracts/orders/v2.json");
        var d = Find(); string Find() => text; var p = $"{d}/contracts/orders/v2.json";
        string _d = ""; -- var p = Path.Combine(_d, "contracts/orders/v2.json");
        static string RepoRoot => Environment.CurrentDirectory; -- var p = Path.Combine(RepoRoot, "contracts/orders/v2.json");
        void F(string template) => Console.WriteLine(Path.Combine(template, "contracts/orders/v2.json")); -- F(text);
        void F(string attempt) => Console.WriteLine(Path.Combine(attempt, "contracts/orders/v2.json")); -- F(text);
        string _d = Path.GetTempPath(); void Set(string s) => _d = s; -- var p = Path.Combine(_d, "contracts/orders/v2.json");
        var d = text.Length > 1 ? text : Path.GetTempPath(); var p = Path.Combine(d, "contracts/orders/v2.json");
        var all = new[] { "contracts/orders/v2.json" };
        var all = new[] { "contracts/orders/v2.json", "src/foo.cs" };
        string[] all = ["contracts/orders/v2.json", "one", "two", "see also: here"];
        string[] all = ["contracts/orders/v2.json", "**/*.cs", "src/*.json"];
        var all = new Dictionary<string, string> { { "contracts/orders/v2.json", "a/b.cs" }, { "x", "a/c.cs" } };
        var all = new Dictionary<string, string> { ["contracts/orders/v2.json"] = "a/b.cs", ["x"] = "a/c.cs" };
        AddRemoteFile("contracts/orders/v2.json"); void AddRemoteFile(string path) { }
        F("contracts/orders/v2.json", "src/foo.cs", "src/bar.cs"); void F(params string[] all) { }
        var all = new[] { Path.Combine(text, "contracts/orders/v2.json"), "src/foo.cs", "src/bar.cs" };
        var u = "https://example.org/" + text; var p = Path.Combine(text, "contracts/orders/v2.json");
        var u = $"see https://example.org"; var d = text + u.Length; var p = $"{d}/contracts/orders/v2.json";
        void Get(string request) { } Get("contracts/orders/v2.json");
        void Get(string curl) { } Get("contracts/orders/v2.json");
        var u = new Uri(text); var p = Path.Combine(u.LocalPath, "contracts/orders/v2.json");
        static void Open(string name) { } -- Open("contracts/orders/v2.json");
        static void Open(string app) { } -- Open(Path.Combine("contracts", "orders/v2.json"));
        static void Open(string applicationPath) { } -- Open("contracts/orders/v2.json");
        static void Open(string assemblyFileName) { } -- Open("contracts/orders/v2.json");
        void F(string binPath) => Console.WriteLine(Path.Combine(binPath, "..", text, "contracts/orders/v2.json")); F(text);
        void F(string binding) => Console.WriteLine($"{binding}/contracts/orders/v2.json"); -- F(text);
        void F(string publisher) => Console.WriteLine($"{publisher}/contracts/orders/v2.json"); -- F(text);
        void F(string urlDirectory) => Console.WriteLine($"{urlDirectory}/contracts/orders/v2.json"); -- F(text);
        void F(string curl) => Console.WriteLine($"{curl}/contracts/orders/v2.json"); -- F(text);
        void F(string addressFolder) => Console.WriteLine(Path.Combine(addressFolder, "contracts/orders/v2.json")); -- F(text);
        void F(string program) => Console.WriteLine(Path.Combine(program, "contracts/orders/v2.json")); F(text);
        void F(string programmingDirectory) => Console.WriteLine(Path.Combine(programmingDirectory, "contracts/orders/v2.json")); F(text);
        void F(string ProgramDirectory) => Console.WriteLine(Path.Combine(ProgramDirectory, "..", text, "contracts/orders/v2.json")); F(text);
        static void Open(string[] files) { } -- Open(["contracts/orders/v2.json"]);
        void F(string cyclone) => Console.WriteLine(Path.Join(cyclone, "contracts/orders/v2.json")); F(text);
        class Tree { public string Directory => ""; } -- Tree repo = new(); var p = Path.Join(repo.Directory, "contracts/orders/v2.json");
        class Tree { public string Root => ""; } -- void F(Tree template) => Console.WriteLine($"{template.Root}/contracts/orders/v2.json"); F(new Tree());
        void F(string worktree) => Console.WriteLine(Path.Combine(worktree, "contracts/orders/v2.json")); F(text);
        void F(string hostDirectory) => Console.WriteLine($"{hostDirectory}/contracts/orders/v2.json"); F(text);
        class CommittedFile { public string Path = ""; } -- var r = new CommittedFile { Path = "contracts/orders/v2.json" };
        const string RouteFile = "contracts/orders/v2.json"; -- Console.WriteLine(RouteFile + text);
        static string Source => "contracts/orders/v2.json"; -- Console.WriteLine(Source);
        class Page { public string Name = ""; } -- new Page().Name = "contracts/orders/v2.json";
        void F(string outer) => Console.WriteLine(Path.Combine(outer, "contracts/orders/v2.json")); F(text);
        static void Open(string keyFile) { } -- Open("contracts/orders/v2.json");
        static void Open(string resource) { } -- Open("contracts/orders/v2.json");
        static void Open(string s) { } -- if (text == "contracts/orders/v2.json") Open(text);
        string? d = AppContext.BaseDirectory; while (d != null && !File.Exists(Path.Combine(d, "contracts", "orders/v2.json"))) d = Path.GetDirectoryName(d); Console.WriteLine(d);
        string? d = AppContext.BaseDirectory; while (d != null) { if (File.Exists(Path.Combine(d, "contracts/orders/v2.json"))) { Console.WriteLine(d); break; } d = Path.GetDirectoryName(d); }
        string? d = AppContext.BaseDirectory; while (d != null) { var f = Path.Combine(d, "contracts/orders/v2.json"); if (File.Exists(f)) { Console.WriteLine(f); break; } d = Path.GetDirectoryName(d); }
        static void Open(string[] tagFiles) { } -- Open(new[] { "contracts/orders/v2.json" });
        const string Sub = "/sub"; -- var p = text + Sub + "/contracts/orders/v2.json";
        var p = Path.Combine("/work space", text, "contracts/orders/v2.json");
        var r = "repo"; var p = Path.Combine(text, r, "contracts/orders/v2.json");
        var p = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", text, "contracts/orders/v2.json");
        const string Up = "../.."; -- var p = Path.Combine(AppContext.BaseDirectory, Up, text, "contracts/orders/v2.json");
        var p = Path.Combine(Path.GetTempPath(), "..", text, "contracts/orders/v2.json");
        var p = Path.Combine(Directory.GetCurrentDirectory(), text, "contracts/orders/v2.json");
        var d = Path.Combine(TestContext.CurrentContext.TestDirectory, "..", "..", ".."); var p = Path.Combine(d, "contracts/orders/v2.json");
        class Test { public string TestDirectory = ""; } -- var p = Path.Combine(new Test().TestDirectory, "contracts/orders/v2.json");
        static void Equal(string one, string other) { } -- Equal("contracts/orders/v2.json", text);
        static void Read(string path, string expected) { } -- Read("contracts/orders/v2.json", text);
        static bool Exists(string expected) => File.Exists(Path.Combine(expected, "contracts/orders/v2.json")); -- Exists(text);
        F("src/a.cs"); F("contracts/orders/v2.json"); void F(string path) { }
        F("src/a.cs"); F("src/b.cs"); G("contracts/orders/v2.json"); void F(string path) { } void G(string path) { }
        F("src/a.cs", 1); F("src/b.cs", 2); F(text, "contracts/orders/v2.json"); void F(string path, object other) { }
        F("src/a.cs"); F("src/a.cs"); F("src/a.cs"); F("contracts/orders/v2.json"); void F(string path) { }
        File.Exists("src/a.cs"); File.Exists("src/b.cs"); File.Exists("src/c.cs"); File.Exists("contracts/orders/v2.json");
        """);

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task A_path_of_another_place_is_not_reported(string code)
    {
        Assert.Empty(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), AnalyzerManifest.Manifest, Source(code)));
        Assert.Empty(await FixRun.AnalyzeAsync(new NearPathAnalyzer(), AnalyzerManifest.Manifest, Source(Slipped(code))));
    }

    [Theory]
    [MemberData(nameof(Here))]
    public async Task A_path_that_nothing_contradicts_is_one_of_the_workspace(string code)
    {
        Assert.Single(await FixRun.AnalyzeAsync(new LiteralPathAnalyzer(), AnalyzerManifest.Manifest, Source(code)));
        Assert.Single(await FixRun.AnalyzeAsync(new NearPathAnalyzer(), AnalyzerManifest.Manifest, Source(Slipped(code))));
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task While_packages_are_not_restored_the_names_of_test_frameworks_decide(string code)
    {
        if (!TestFrameworks.AreIn(code))
            return;
        Assert.Empty(await FixRun.AnalyzeAsync(
            new LiteralPathAnalyzer(), AnalyzerManifest.Manifest, Source(code, restored: false), compiles: false));
    }

    private static string Slipped(string code) => code.Replace("orders/v2.json", "ordres/v2.json", StringComparison.Ordinal)
        .Replace("\"orders\"", "\"ordres\"", StringComparison.Ordinal);

    private static string Source(string code, bool restored = true)
    {
        string[] parts = code.Split(" -- ");
        return (restored ? TestFrameworks.Usings : "") + $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            class C
            {
            {{(parts.Length > 1 ? parts[0] : "")}}
            void M(string text) {
            {{parts[^1]}}
            } }
            """ + (restored ? TestFrameworks.Types : "");
    }
}
