using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.FSharp.Core;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>Generated code of any language, compiled and loaded into this process, with a root of its own.</summary>
internal sealed class LoadedWorkspace : IDisposable
{
    // F# makes the members of an internal type internal too.
    private const BindingFlags AnyStatic = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;

    private static int _count;

    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);
    private readonly Assembly _assembly;
    private readonly string _rootName;

    private LoadedWorkspace(byte[] image, WorkspaceManifest manifest)
    {
        _assembly = _context.LoadFromStream(new MemoryStream(image));
        _rootName = "WorkspaceSdk.Root:" + manifest.Settings.AssemblyName;
        AppDomain.CurrentDomain.SetData(_rootName, Root);
    }

    /// <summary>The root that the code finds.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("wsdk lists").FullName;

    /// <summary>Compiles and loads a manifest's code in its language.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="source">Code of the project.</param>
    public static LoadedWorkspace Of(WorkspaceManifest manifest, string source = "")
    {
        WorkspaceManifest named = manifest with
        {
            Settings = manifest.Settings with { AssemblyName = "App" + Interlocked.Increment(ref _count) }
        };
        return new LoadedWorkspace(named.Settings.Language switch
        {
            ManifestLanguage.FSharp => FSharpAssembly.CompileImage(named, source),
            ManifestLanguage.VisualBasic => Image(VisualBasicAssembly.Compile(named, source)),
            _ => Image(GeneratorRun.Of(named, source).AssertCompiles().Output),
        }, named);
    }

    /// <summary>The root is where nothing is.</summary>
    public LoadedWorkspace WithoutRoot()
    {
        AppDomain.CurrentDomain.SetData(_rootName, Root + "/gone");
        return this;
    }

    /// <summary>The class of these names inside the root class that has a member.</summary>
    public Type Class(string member, params IEnumerable<string> names)
    {
        // F# has a type and a module of one name beside each other.
        IEnumerable<Type> found = _assembly.GetTypes()
            .Where(static type => !type.IsNested && type.Name is "Workspace" or "WorkspaceModule");
        foreach (string name in names)
            found = [.. found.SelectMany(static type => type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic))
                .Where(type => type.Name == name || type.Name == name + "Module")];
        return found.Single(type => type.GetMember(member, AnyStatic).Length > 0);
    }

    /// <summary>Whether the class of these names has a member.</summary>
    public bool Has(string member, params IEnumerable<string> names)
    {
        try
        {
            return Class(member, names) is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public IReadOnlyList<string> Files(params IEnumerable<string> names)
    {
        string member = names.Last() == "Files" ? "Files_" : "Files";
        return (IReadOnlyList<string>)Get(Class(member, names), member)!;
    }

    /// <summary>A property or a constant.</summary>
    public string Value(string member, params IEnumerable<string> names) => (string)Get(Class(member, names), member)!;

    /// <summary>The value of a property, of whatever type.</summary>
    public object Property(string member, params IEnumerable<string> names) =>
        Class(member, names).GetProperty(member, AnyStatic)!.GetValue(null)!;

    public string Find(string path, params IEnumerable<string> names) => (string)Call("Find", path, names)!;

    public string? TryFind(string path, params IEnumerable<string> names) => Call("TryFind", path, names) switch
    {
        FSharpOption<string> option => option.Value,
        object found => (string)found,
        null => null,
    };

    public void Dispose()
    {
        AppDomain.CurrentDomain.SetData(_rootName, null);
        _context.Unload();
        Directory.Delete(Root, recursive: true);
    }

    private static object? Get(Type type, string member)
    {
        try
        {
            return type.GetProperty(member, AnyStatic) is { } property
                ? property.GetValue(null)
                : type.GetField(member, AnyStatic)!.GetValue(null);
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private object? Call(string member, string path, IEnumerable<string> names)
    {
        try
        {
            return Class(member, names).GetMethod(member, AnyStatic)!.Invoke(null, [path]);
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static byte[] Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
