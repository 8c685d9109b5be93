using WorkspaceSdk.Declarations;

namespace WorkspaceSdk.Fuzz;

/// <summary>Markers as the tool reads them: declarations, or a fault with its code.</summary>
internal sealed class MarkerTarget : IFuzzTarget
{
    private readonly string root = Directory.CreateDirectory(Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "wsdk-marker-" + Environment.ProcessId)).FullName;

    public string Name => "marker";

    public IReadOnlyList<byte[]> Corpus { get; } = FuzzCorpus.Of("marker");

    public IReadOnlyList<string> Words { get; } = ["<", ">", "/>", "</", "<A>", "</A>", "<!--", "-->", "<![CDATA[", "]]>", "&#x0;", "&#x9b;", "&a;", "<!DOCTYPE a [<!ENTITY a \"b\">]>", "$(P0)", "$(P0)$(P0)", "$(", ")", "..", "../", "Include=\"", "Condition=\"true\"", "<P0>$(P1)$(P1)</P0>", "\uFEFF", "\0"];

    public bool Read(byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(root, MarkerCheck.FileName), bytes);
        try
        {
            var marker = new LiteralFile(root);
            _ = marker.DeclaredDirectories().Count() + marker.DeclaredGroups.Count + marker.Omissions.Count;
            return true;
        }
        catch (DeclarationException error)
        {
            return error.Fault.Code.StartsWith("WSDK", StringComparison.Ordinal) ? false : throw new FuzzException("a fault has no code");
        }
    }
}
