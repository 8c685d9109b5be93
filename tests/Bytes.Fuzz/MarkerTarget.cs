using WorkspaceSdk.Declarations;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Fuzz;

/// <summary>Markers as the tool reads them: declarations, or a fault with its code.</summary>
internal sealed class MarkerTarget : IFuzzTarget
{
    private static readonly string Marker = Path.Combine(MemoryTree.Root, MarkerCheck.FileName);

    private readonly ByteMutation _mutation = new(
    [
        "<", ">", "/>", "</", "<A>", "</A>", "<!--", "-->", "<![CDATA[", "]]>", "&#x0;", "&#x9b;", "&a;",
        "<!DOCTYPE a [<!ENTITY a \"b\">]>", "$(P0)", "$(P0)$(P0)", "$(", ")", "..", "../", "Include=\"", "Update=\"",
        "Remove=\"", "Base=\"", "Pattern=\"", "Path=\"", "Exclude=\"", "Item=\"", "Content=\"Text\"", "Members=\"",
        "CaseSensitive=\"true\"", "Projects=\"", "Condition=\"true\"", "<P0>$(P1)$(P1)</P0>", "<ItemGroup>", "</ItemGroup>",
        "<PropertyGroup>", "<WorkspaceFiles ", "<WorkspaceDirectory ", "<Import Project=\"x\"/>", "$(MSBuildThisFileDirectory)", "%(a)",
        "@(a)", ";", "**/*", "{a,b}", "\uFEFF", "\0",
    ]);

    /// <inheritdoc/>
    public string Name => "marker";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.Of("marker");

    /// <inheritdoc/>
    public byte[] Mutate(byte[] parent, byte[] other, Random random) => _mutation.Mutate(parent, other, random);

    /// <inheritdoc/>
    public bool Read(byte[] bytes)
    {
        var faults = new List<DeclarationFault>();
        bool isMarker = TryRead(bytes, faults);
        if (faults.Exists(static fault => WorkspaceDiagnostics.Of(fault.Code).Message(fault.Arguments).Length == 0))
            throw new FuzzException("a fault says nothing");
        return isMarker;
    }

    private static bool TryRead(byte[] bytes, List<DeclarationFault> faults)
    {
        try
        {
            Check(new LiteralFile(MemoryTree.Root, DeclarationFile.Read(new MemoryStream(bytes), Marker).Descendants()), faults);
            return true;
        }
        catch (DeclarationException error)
        {
            faults.Add(error.Fault);
            return false;
        }
    }

    private static void Check(LiteralFile marker, List<DeclarationFault> faults)
    {
        var names = new DeclarationNames(
            static name => GroupNames.Problem(name, "Workspace"), static name => DirectoryNames.Problem(name, "Workspace"));
        var check = new DirectoryCheck(MemoryTree.Root, names, faults.Add);
        foreach ((string name, string path, string property) in marker.DeclaredDirectories())
            Inside(check.Read(name, path, property, () => marker.LocateDirectory(name)));
        foreach (GroupDeclaration group in new GroupReader(MemoryTree.Root, names, faults.Add)
            .Read(marker.Groups.Items, null, [], hints: false))
            Inside(group.Base);
    }

    private static void Inside(string? path)
    {
        string full = Path.GetFullPath(Path.Combine(MemoryTree.Root, path ?? ""));
        if (full != MemoryTree.Root && !full.StartsWith(MemoryTree.Root + "/", StringComparison.Ordinal) && full != MemoryTree.Root + "/")
            throw new FuzzException($"the path '{path}' leads out of the root");
    }
}
