using System.Buffers.Binary;
using System.Text;
using WorkspaceSdk.FileSystem;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Caching;

/// <summary>Reads a graph in the form of <c>docs/state-file.md</c>. Every length and place is checked before it is used.</summary>
internal sealed class GraphCacheReader
{
    private readonly byte[] _file;
    private readonly int _readCount;
    private readonly string?[] _strings;
    private readonly int[] _ends;
    private readonly int _text;
    private readonly int _words;
    private readonly int _wordCount;
    // The next word. Projects follow each other, so that no word counts twice.
    private int _at;

    private GraphCacheReader(byte[] file, int[] counts)
    {
        _file = file;
        (_readCount, _wordCount) = (counts[1], counts[5]);
        _strings = new string?[counts[0]];
        _ends = new int[counts[0]];
        int lengths = StateFile.HeaderLength + GraphCacheWriter.CountsLength;
        _text = lengths + (sizeof(uint) * counts[0]);
        long end = 0;
        for (int i = 0; i < _ends.Length; i++)
        {
            int length = Number(lengths + (i * sizeof(uint)));
            end = length < 0 ? long.MaxValue : end + length;
            _ends[i] = end <= file.Length - _text ? (int)end : throw Wrong();
        }

        Reads = _text + (int)end;
        Shared = Reads + (GraphCacheWriter.ReadLength * _readCount);
        Variables = Shared + (sizeof(uint) * counts[2]);
        _words = Variables + (sizeof(uint) * counts[3]);
        if (_words + ((long)sizeof(uint) * _wordCount) != file.Length)
            throw Wrong();
    }

    private int Reads { get; }

    private int Shared { get; }

    private int Variables { get; }

    /// <summary>Reads a file; null when it is none, or anything in it is wrong.</summary>
    public static CachedGraph? TryRead(byte[] file)
    {
        if (!StateFile.IsValid(file, StateFileKind.Graph)
            || file.Length is < StateFile.HeaderLength + GraphCacheWriter.CountsLength or > GraphCacheWriter.LargestFile)
            return null;
        try
        {
            int[] counts = new int[6];
            for (int i = 0; i < counts.Length; i++)
            {
                counts[i] = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(StateFile.HeaderLength + (i * sizeof(uint))));
                // Each takes at least so many bytes, so nothing is made that the file could not hold.
                int least = i == 1 ? GraphCacheWriter.ReadLength : sizeof(uint);
                if (counts[i] < 0 || counts[i] > (file.Length - StateFile.HeaderLength) / least)
                    return null;
            }

            return counts[0] == 0 ? null : new GraphCacheReader(file, counts).Read(counts);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private CachedGraph Read(int[] counts)
    {
        var reads = new EvaluationRead[_readCount];
        var states = new ReadState[_readCount];
        for (int i = 0; i < _readCount; i++)
            (reads[i], states[i]) = ReadAt(Reads + (i * GraphCacheWriter.ReadLength));
        return new CachedGraph(
            String(0),
            BinaryPrimitives.ReadUInt64LittleEndian(_file.AsSpan(StateFile.HeaderLength + (6 * sizeof(uint)))),
            [.. Enumerable.Range(0, counts[3]).Select(i => String(Number(Variables + (i * sizeof(uint)))))],
            reads,
            states,
            [.. Enumerable.Range(0, counts[2]).Select(i => ReadPlace(Number(Shared + (i * sizeof(uint)))))],
            Projects(counts[4]));
    }

    private List<CachedProject> Projects(int count)
    {
        var projects = new List<CachedProject>();
        while (projects.Count < count)
            projects.Add(Project());
        return _at == _wordCount ? projects : throw Wrong();
    }

    private (EvaluationRead Read, ReadState State) ReadAt(int at)
    {
        ReadOnlySpan<byte> bytes = _file.AsSpan(at, GraphCacheWriter.ReadLength);
        if (bytes[0] is < (byte)EvaluationReadKind.Content or > (byte)EvaluationReadKind.Anything
            || bytes[1] > (byte)PathFinding.Directory || bytes[2] > 1 || bytes[3] != 0)
            throw Wrong();
        string path = String(BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]));
        if (!Path.IsPathFullyQualified(path))
            throw Wrong();
        return (
            new EvaluationRead((EvaluationReadKind)bytes[0], path),
            new ReadState(
                (PathFinding)bytes[1],
                FileStamp.Read(bytes[8..]),
                BinaryPrimitives.ReadUInt128LittleEndian(bytes[(8 + FileStamp.Length)..]),
                bytes[2] == 1));
    }

    private CachedProject Project()
    {
        string path = String(Word());
        if (!Path.IsPathFullyQualified(path) || Path.GetDirectoryName(path) is null)
            throw Wrong();
        var node = new ProjectNode(path);
        int[] reads = new int[Length()];
        for (int i = 0; i < reads.Length; i++)
            reads[i] = ReadPlace(Word());
        for (int lines = Length(); lines > 0; lines--)
        {
            string[] fields = new string[Length()];
            for (int i = 0; i < fields.Length; i++)
                fields[i] = String(Word());
            if (fields.Length == 0)
                throw Wrong();
            ProjectNodeFields.Add(node, fields);
        }

        return new CachedProject(node, reads);
    }

    private int Word() => _at < _wordCount ? Number(_words + (_at++ * sizeof(uint))) : throw Wrong();

    // At least so many words follow.
    private int Length()
    {
        int length = Word();
        return length >= 0 && length <= _wordCount - _at ? length : throw Wrong();
    }

    private int ReadPlace(int place) => (uint)place < (uint)_readCount ? place : throw Wrong();

    private string String(int place)
    {
        if ((uint)place >= (uint)_strings.Length)
            throw Wrong();
        int start = place == 0 ? 0 : _ends[place - 1];
        return _strings[place] ??= Encoding.UTF8.GetString(_file.AsSpan(_text + start, _ends[place] - start));
    }

    private int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(at));

    private static FormatException Wrong() => new("It is no graph.");
}
