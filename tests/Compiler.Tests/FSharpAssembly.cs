using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.FSharp.Control;
using Microsoft.FSharp.Core;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Emitting.FileLists;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>A workspace's code in F#, compiled by F#'s own compiler in this process, as other compilers see it.</summary>
internal sealed class FSharpAssembly
{
    private static readonly FSharpChecker Compiler = FSharpChecker.Create(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private readonly CSharpCompilation _consumer;

    private FSharpAssembly(byte[] image) =>
        _consumer = CSharpCompilation.Create(
            "Consumer",
            references: [.. References.Current, MetadataReference.CreateFromImage(image)],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All));

    /// <summary>Compiles a manifest's code; nothing but silence is good enough.</summary>
    public static FSharpAssembly Compile(WorkspaceManifest manifest) => new(CompileImage(manifest, ""));

    /// <summary>Compiles a manifest's code beside code of the project; returns the assembly.</summary>
    public static byte[] CompileImage(WorkspaceManifest manifest, string code)
    {
        string directory = Directory.CreateTempSubdirectory("wsdk fsharp").FullName;
        try
        {
            string source = Path.Combine(directory, "Workspace.g.fs"), assembly = Path.Combine(directory, "App.dll");
            File.WriteAllText(
                source,
                WorkspaceEmitter.EmitFile(
                    manifest with { Settings = manifest.Settings with { Language = ManifestLanguage.FSharp } },
                    default(EmitOptions) with { ToolAttributes = true },
                    FileListUses.Of([FileListMentions.Read(code, manifest.Settings.ClassName)])));
            string program = Path.Combine(directory, "Library.fs");
            File.WriteAllText(program, code);
            string[] arguments =
            [
                "fsc", "--target:library", "--out:" + assembly, "--noframework", "--targetprofile:netcore", "--nocopyfsharpcore",
                "--debug-", "--optimize-",
                "--warnaserror+", "--warnon:3390", "--checknulls+", "-r:" + typeof(FSharpOption<>).Assembly.Location,
                .. References.Current.Select(static r => "-r:" + r.Display), source,
                .. code.Length == 0 ? Array.Empty<string>() : [program],
            ];
            (FSharpDiagnostic[] diagnostics, _) = FSharpAsync.RunSynchronously(Compiler.Compile(arguments, null), null, null);
            Assert.True(
                diagnostics.Length == 0,
                string.Join('\n', diagnostics.Select(static d => d.ErrorNumberText + " " + d)) + "\n" + File.ReadAllText(source));
            return File.ReadAllBytes(assembly);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>A text as F#'s compiler keeps it.</summary>
    public static string InLiteral(string text) => System.Text.Encoding.Unicode.GetString(System.Text.Encoding.Unicode.GetBytes(text));

    /// <summary>A type by the name it has in metadata.</summary>
    public INamedTypeSymbol Type(string name) =>
        _consumer.GetTypeByMetadataName(name) ?? throw new ArgumentException("There is no type of the name: " + name, nameof(name));

    /// <summary>How many files have a member for their absolute path in a group.</summary>
    public int PathsOf(string group) =>
        Paths(Type("App.WorkspaceModule+" + group))
        + (_consumer.GetTypeByMetadataName("App.WorkspaceModule+" + group + "Module") is { } nested ? Nested(nested) : 0);

    // A module holds the types of what is nested, and beside a type, under a name that no type can
    // have, the module of what is nested in it.
    private static int Nested(INamedTypeSymbol module) =>
        module.GetTypeMembers().Sum(static t => t.Name.EndsWith("Module", StringComparison.Ordinal) ? Nested(t) : Paths(t));

    private static int Paths(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>().Count(static p => p.Name != "Directory");
}
