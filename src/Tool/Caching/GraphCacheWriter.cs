using System.Buffers.Binary;
using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Caching;

/// <summary>Writes a graph in the form of <c>docs/state-file.md</c>.</summary>
internal sealed class GraphCacheWriter
{
    /// <summary>Bytes of a read: kind, what was found, whether it is settled, 0, path, stamp, digest.</summary>
    public const int ReadLength = 8 + FileStamp.Length + 16;

    /// <summary>Bytes between the header of the file and the strings.</summary>
    public const int CountsLength = (6 * sizeof(uint)) + sizeof(ulong);

    /// <summary>The largest file, in bytes. A larger graph is not kept.</summary>
    public const int LargestFile = 1 << 28;

    // Half of a surrogate pair has no form in UTF-8, and must not become another name.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];

    /// <summary>Returns the bytes of the file; null when there would be too many.</summary>
    /// <exception cref="EncoderFallbackException">A name has no form in UTF-8.</exception>
    public static byte[]? Write(CachedGraph graph) => new GraphCacheWriter().Bytes(graph);

    private byte[]? Bytes(CachedGraph graph)
    {
        Place(graph.Key);
        int[] variables = [.. graph.Variables.Select(Place)];
        int[] paths = [.. graph.Reads.Select(read => Place(read.Path))];
        var words = new List<int>();
        foreach (CachedProject project in graph.Projects)
            AddProject(project, words);
        byte[][] strings = [.. _strings.Select(Utf8.GetBytes)];
        long textLength = strings.Sum(static text => (long)text.Length);
        long length = StateFile.HeaderLength + CountsLength + textLength + ((long)ReadLength * paths.Length)
            + (sizeof(uint) * ((long)strings.Length + graph.SharedReads.Length + variables.Length + words.Count));
        if (length > LargestFile)
            return null;
        byte[] file = new byte[length];
        Span<byte> rest = file.AsSpan(StateFile.HeaderLength);
        foreach (int count in (int[])
            [strings.Length, paths.Length, graph.SharedReads.Length, variables.Length, graph.Projects.Count, words.Count])
            Put(ref rest, count);
        BinaryPrimitives.WriteUInt64LittleEndian(rest, graph.Environment);
        rest = rest[sizeof(ulong)..];
        foreach (byte[] text in strings)
            Put(ref rest, text.Length);
        foreach (byte[] text in strings)
        {
            text.CopyTo(rest);
            rest = rest[text.Length..];
        }

        for (int i = 0; i < paths.Length; i++)
            PutRead(ref rest, graph.Reads[i].Kind, paths[i], graph.States[i]);
        foreach (IEnumerable<int> list in new IEnumerable<int>[] { graph.SharedReads, variables, words })
        {
            foreach (int word in list)
                Put(ref rest, word);
        }

        StateFile.Seal(file, StateFileKind.Graph);
        return file;
    }

    private void AddProject(CachedProject project, List<int> words)
    {
        words.Add(Place(project.Node.FullPath));
        words.Add(project.Reads.Length);
        words.AddRange(project.Reads);
        int count = words.Count;
        words.Add(0);
        foreach (string[] fields in ProjectNodeFields.Of(project.Node))
        {
            words[count]++;
            words.Add(fields.Length);
            words.AddRange(fields.Select(Place));
        }
    }

    private int Place(string text)
    {
        if (!_places.TryGetValue(text, out int place))
        {
            _places.Add(text, place = _strings.Count);
            _strings.Add(text);
        }

        return place;
    }

    private static void PutRead(ref Span<byte> rest, EvaluationReadKind kind, int path, ReadState state)
    {
        rest[0] = (byte)kind;
        rest[1] = (byte)state.Found;
        rest[2] = state.IsSettled ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32LittleEndian(rest[4..], path);
        state.Stamp.Write(rest[8..]);
        BinaryPrimitives.WriteUInt128LittleEndian(rest[(8 + FileStamp.Length)..], state.Digest);
        rest = rest[ReadLength..];
    }

    private static void Put(ref Span<byte> rest, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(rest, value);
        rest = rest[sizeof(int)..];
    }
}
