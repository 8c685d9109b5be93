using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>Members for absolute paths of a type that the user chooses.</summary>
[Slow]
public sealed class PathTypeTests
{
    private const string Types = """
        #pragma warning disable CS8981, CS1591
        namespace Own
        {
            public readonly record struct Made(string Path);
            public class Optional { public Optional(string path, int depth = 3, params object[] more) => Path = path; public string Path { get; } }
            public sealed class Both { public Both(string path) => Path = path; public string Path { get; } public static implicit operator Both(string path) => new("converted"); }
            public sealed class Implicit { private Implicit(string path) => Path = path; public string Path { get; } public static implicit operator Implicit(string path) => new(path); }
            public readonly struct Explicit { private Explicit(string path) => Path = path; public string Path { get; } public static explicit operator Explicit(string path) => new(path); }
            internal sealed class Hidden { internal Hidden(string path) => Path = path; internal string Path { get; } }
            public static class Outer { public class Inner { public readonly record struct Deep(string Path); } }
            public class @event { public @event(string path) => Path = path; public string Path { get; } }
            public class Set { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Set(string path) => Path = path; public required string Path { get; init; } }

            public abstract class Abstract { public Abstract(string path) { } }
            public static class Static { }
            public class Number { public Number(int depth) { } }
            public class Two { public Two(string path, int depth) { } }
            public class ByReference { public ByReference(ref string path) { } }
            public class Closed { private Closed(string path) { } protected Closed(string path, int depth = 0) { } }
            public class Required { public Required(string path) { } public required int Depth { get; init; } }
            public class FromObject { public static implicit operator FromObject(System.Text.StringBuilder text) => new(); }
            public interface IPath { }
            public enum Kind { One }
            public delegate void Call(string path);
            public class Holder { private class Private { public Private(string path) { } } }
            public class Generic<T> { public Generic(string path) { } }
        }
        """;

    [Theory]
    [InlineData("System.IO.FileInfo", "FullName")]
    [InlineData("System.IO.DirectoryInfo", "FullName")]
    [InlineData("Own.Made", "Path")]
    [InlineData("Own.Optional", "Path")]
    [InlineData("Own.Both", "Path")]
    [InlineData("Own.Implicit", "Path")]
    [InlineData("(Own.Implicit)", "Path")]
    [InlineData("Own.Explicit", "Path")]
    [InlineData("(Own.Explicit)", "Path")]
    [InlineData("Own.Hidden", "Path")]
    [InlineData("Own.Outer.Inner.Deep", "Path")]
    [InlineData("Own.event", "Path")]
    [InlineData("Own.Set", "Path")]
    public void A_member_is_of_the_type_and_holds_the_path(string type, string property)
    {
        foreach (ManifestRootMode mode in Enum.GetValues<ManifestRootMode>())
        {
            WorkspaceManifest manifest = Typed(type, type) with
            {
                Settings = Manifests.Settings with { RootMode = mode, Root = "/repo" }
            };
            using LoadedWorkspace loaded = LoadedWorkspace.Of(manifest, Types);
            string root = mode == ManifestRootMode.Constant ? "/repo" : loaded.Root;

            Assert.Equal(root + "/data/a.json", Path(loaded, property, "AJson", "Group"));
            Assert.Equal(root + "/data", Path(loaded, property, "Directory", "Group"));
            Assert.Equal(root + "/config", Path(loaded, property, "ConfigDirectory"));
            Assert.Equal("data/a.json", loaded.Value("AJson", "Relative", "Group"));
            Assert.Equal(root, loaded.Value("Root"));
        }
    }

    [Fact]
    public void A_constructor_comes_before_a_conversion_and_parentheses_select_the_conversion()
    {
        using LoadedWorkspace constructed = LoadedWorkspace.Of(Typed("Own.Both", ""), Types);
        using LoadedWorkspace converted = LoadedWorkspace.Of(Typed("(Own.Both)", ""), Types);

        Assert.EndsWith("/data/a.json", Path(constructed, "Path", "AJson", "Group"), StringComparison.Ordinal);
        Assert.Equal("converted", Path(converted, "Path", "AJson", "Group"));
    }

    [Theory]
    [InlineData("Own.Missing", "no type of that name")]
    [InlineData("FileInfo", "no type of that name")]
    [InlineData("Own.Generic", "no type of that name, only the generic type 'Own.Generic<T>'")]
    [InlineData("Own.Holder.Private", "may not use it")]
    [InlineData("Own.Abstract", "nor a conversion from string; it is abstract. ")]
    [InlineData("Own.Static", "nor a conversion from string; it is a static class. ")]
    [InlineData("Own.Number", "nor a conversion from string. ")]
    [InlineData("Own.Two", "nor a conversion from string; its constructor also needs the parameter 'depth'. ")]
    [InlineData("Own.ByReference", "nor a conversion from string; its constructor takes the string by reference. ")]
    [InlineData("Own.Closed", "nor a conversion from string; its constructor is not accessible to the generated class. ")]
    [InlineData("Own.Required", "nor a conversion from string; its constructor leaves the required member 'Depth' unset. ")]
    [InlineData("Own.FromObject", "nor a conversion from string. ")]
    [InlineData("Own.IPath", "nor a conversion from string; it is an interface. ")]
    [InlineData("Own.Kind", "nor a conversion from string; it is an enum. ")]
    [InlineData("Own.Call", "nor a conversion from string; it is a delegate. ")]
    [InlineData("System.Object", "nor a conversion from string. ")]
    [InlineData("System.Int32", "nor a conversion from string. ")]
    [InlineData("(Own.Made)", "no conversion")]
    public void A_type_that_cannot_be_made_is_an_error_at_its_declaration_and_the_members_are_strings(string type, string reason)
    {
        GeneratorRun run = GeneratorRun.Of(
            Typed(type, type, own: type),
            Types + " class C { string F => App.Workspace.Group.AJson + App.Workspace.ConfigDirectory; }").AssertCompiles();

        Assert.Equal(
            [
                "/work space/Directory.Build.props:5 WorkspaceFileType",
                "/work space/Directory.Build.props:6 WorkspaceDirectoryType",
                "/work space/Directory.Workspace.props:3 FileType of the group 'Own'",
            ],
            run.Diagnostics.Where(static d => d.Id == "WSDK2012")
                .Select(static d => $"{d.Location.GetLineSpan().Path}:{d.Location.GetLineSpan().StartLinePosition.Line} {Subject(d)}")
                .Order(StringComparer.Ordinal));
        Assert.All(run.Diagnostics, d => Assert.Contains(reason, d.GetMessage(null), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("string")]
    [InlineData("System.String")]
    public void The_type_string_gives_the_same_code_as_no_type(string type) =>
        Assert.Equal(
            GeneratorRun.Of(Manifests.Of(Manifests.Group("Group", "data", "data/a.json"))).Files,
            GeneratorRun.Of(type.Length == 0
                ? Manifests.Of(Manifests.Group("Group", "data", "data/a.json"))
                : Typed(type, type)).Files);

    [Fact]
    public void A_group_s_own_type_comes_before_the_project_s()
    {
        using LoadedWorkspace loaded = LoadedWorkspace.Of(Typed("System.IO.FileInfo", "System.IO.DirectoryInfo", own: "Own.Made"), Types);

        Assert.Equal("FileInfo", Value(loaded, "AJson", "Group").GetType().Name);
        Assert.Equal("Made", Value(loaded, "BJson", "Own").GetType().Name);
        Assert.Equal("DirectoryInfo", Value(loaded, "Directory", "Own").GetType().Name);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.Latest)]
    public void Typed_members_compile_without_a_warning_on_the_oldest_library(LanguageVersion version) =>
        GeneratorRun.Of(Typed("System.IO.FileInfo", "System.IO.DirectoryInfo"), "", version, References.NetStandard).AssertCompiles();

    [Theory]
    [InlineData(ManifestRootMode.Runtime)]
    [InlineData(ManifestRootMode.Constant)]
    public void Visual_Basic_makes_the_same_values(ManifestRootMode mode)
    {
        const string own = """
            Namespace Global.Own
                Public Structure Converted
                    Public Path As String
                    Public Shared Narrowing Operator CType(path As String) As Converted
                        Return New Converted With {.Path = path}
                    End Operator
                End Structure
            End Namespace
            """;
        WorkspaceManifest manifest = Typed("System.IO.FileInfo", "System.IO.DirectoryInfo", own: "(Own.Converted)");
        manifest = manifest with
        {
            Settings = manifest.Settings with { Language = ManifestLanguage.VisualBasic, RootMode = mode, Root = "/repo" }
        };
        using LoadedWorkspace loaded = LoadedWorkspace.Of(manifest, own);

        Assert.EndsWith("/data/a.json", Path(loaded, "FullName", "AJson", "Group"), StringComparison.Ordinal);
        Assert.EndsWith("/config", Path(loaded, "FullName", "ConfigDirectory"), StringComparison.Ordinal);
        object converted = Value(loaded, "BJson", "Own");
        Assert.EndsWith("/b.json", (string)converted.GetType().GetField("Path")!.GetValue(converted)!, StringComparison.Ordinal);
    }

    [Fact]
    public void FSharp_makes_the_same_values()
    {
        WorkspaceManifest manifest = Typed("System.IO.FileInfo", "System.IO.DirectoryInfo", own: "(System.Xml.Linq.XNamespace)");
        manifest = manifest with { Settings = manifest.Settings with { Language = ManifestLanguage.FSharp } };
        using LoadedWorkspace loaded = LoadedWorkspace.Of(manifest);

        Assert.EndsWith("/data/a.json", Path(loaded, "FullName", "AJson", "Group"), StringComparison.Ordinal);
        Assert.EndsWith("/config", Path(loaded, "FullName", "ConfigDirectory"), StringComparison.Ordinal);
        Assert.EndsWith("/b.json", Path(loaded, "NamespaceName", "BJson", "Own"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_keeps_the_types_and_their_places()
    {
        WorkspaceManifest manifest = Typed("A.B", "(C)", own: "D");
        string text = ManifestWriter.Write(manifest);

        Assert.Contains(
            "\nt\tfile\tA.B\tDirectory.Build.props\t6\nt\tdirectory\t(C)\tDirectory.Build.props\t7\n", text, StringComparison.Ordinal);
        Assert.Contains("\tnone\tD\t\n", text, StringComparison.Ordinal);
        Assert.Equal(manifest, ManifestReader.Read(text));
    }

    [Theory]
    [InlineData("t\tfile\tA\tx\t1\nt\tfile\tB\tx\t1\n", "twice")]
    [InlineData("t\tfile\tList<string>\tx\t1\n", "not generic")]
    [InlineData("t\tfolder\tA\tx\t1\n", "neither")]
    [InlineData("t\tfile\tA\n", "fields")]
    public void A_manifest_with_a_wrong_type_is_refused(string records, string reason)
    {
        string text = ManifestWriter.Write(Manifests.Of());
        text = text.Insert(text.IndexOf("d\t", StringComparison.Ordinal), records);

        Assert.Contains(
            reason, Assert.Throws<ManifestFormatException>(() => ManifestReader.Read(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.IO.FileInfo", true)]
    [InlineData("(A.B)", true)]
    [InlineData("A", true)]
    [InlineData("", true)]
    [InlineData("List<string>", false)]
    [InlineData("A..B", false)]
    [InlineData("A.", false)]
    [InlineData("1A", false)]
    [InlineData("()", false)]
    [InlineData("(A", false)]
    [InlineData("A B", false)]
    [InlineData("string?", false)]
    [InlineData("string[]", false)]
    [InlineData("global::A", false)]
    [InlineData("A+B", false)]
    [InlineData("A, B", false)]
    public void Text_that_is_no_type_name_is_a_wrong_setting(string text, bool isRight)
    {
        Assert.Equal(isRight, CodeSettings.Problem(CodeSettings.FileType, text) is null);
        Assert.Equal(isRight, CodeSettings.Problem(CodeSettings.DirectoryType, text) is null);
    }

    [Fact]
    public void A_rule_puts_no_member_of_another_type_where_a_text_is()
    {
        var members = WorkspaceSdk.Compiler.Analysis.Paths.PathMembers.Of(Typed("System.IO.FileInfo", "System.IO.DirectoryInfo"));

        foreach (string path in new[] { "data/a.json", "data", "config" })
        {
            Assert.Null(members.Find(path, 0, path.Length)!.Full);
            Assert.NotNull(members.Find(path, 0, path.Length)!.Relative);
        }
    }

    private static WorkspaceManifest Typed(string file, string directory, string own = "") =>
        Manifests.Of([
            Manifests.Group("Group", "data", "data/a.json"),
            .. own.Length == 0 ? Array.Empty<ManifestGroup>() : [Manifests.Group("Own", "", "b.json") with { FileType = own }],
        ]) with
        {
            PathTypes = new(new[]
            {
                new ManifestPathType(false, file, "Directory.Build.props", 6),
                new ManifestPathType(true, directory, "Directory.Build.props", 7),
            }.Where(static type => type.Type.Length > 0)),
        };

    private static string Subject(Diagnostic diagnostic) => diagnostic.GetMessage(null).Split(" is '")[0];

    private static string Path(LoadedWorkspace loaded, string property, string member, params string[] names)
    {
        object value = Value(loaded, member, names);
        return (string)value.GetType()
            .GetProperty(property, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!
            .GetValue(value)!;
    }

    private static object Value(LoadedWorkspace loaded, string member, params string[] names) =>
        loaded.Property(member, names);
}
