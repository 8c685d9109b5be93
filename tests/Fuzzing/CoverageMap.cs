using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SharpFuzz.Common;

namespace WorkspaceSdk.Fuzz;

/// <summary>Counts how often each edge between two points of the code ran. The instrumented copies write into it.</summary>
internal sealed unsafe class CoverageMap
{
    /// <summary>How many edges it tells apart; the numbers of two points make one of them.</summary>
    public const int Size = 1 << 16;

    private readonly byte* _hits = Trace.SharedMem;
    private readonly byte[] _seen = new byte[Size];

    /// <summary>How many edges ever ran.</summary>
    public int Edges { get; private set; }

    /// <summary>Makes the memory that instrumented copies write into. None of them can run before.</summary>
    public static void Allocate() => Trace.SharedMem = (byte*)NativeMemory.AlignedAlloc(Size, 64);

    /// <summary>Forgets what ran.</summary>
    public void Clear()
    {
        new Span<byte>(_hits, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Adds to a list the edges that ran for the first time, or in another order of magnitude, and remembers them.</summary>
    public void TakeNew(List<CoveredEdge> fresh)
    {
        for (int at = 0; at < Size; at += Vector256<byte>.Count)
        {
            if (Vector256.EqualsAll(Vector256.Load(_hits + at), Vector256<byte>.Zero))
                continue;
            for (int edge = at; edge < at + Vector256<byte>.Count; edge++)
            {
                byte magnitude = Magnitude(_hits[edge]);
                if ((_seen[edge] & magnitude) == magnitude)
                    continue;
                if (_seen[edge] == 0)
                    Edges++;
                _seen[edge] |= magnitude;
                fresh.Add(new CoveredEdge((ushort)edge, magnitude));
            }
        }
    }

    /// <summary>Determines whether one of the edges ran as it did before.</summary>
    public bool RunsAnyOf(List<CoveredEdge> edges) => edges.Exists(edge => Magnitude(_hits[edge.Number]) == edge.Magnitude);

    /// <summary>Returns the edges that ran.</summary>
    public ushort[] Ran()
    {
        var edges = new List<ushort>();
        for (int edge = 0; edge < Size; edge++)
        {
            if (_hits[edge] != 0)
                edges.Add((ushort)edge);
        }

        return [.. edges];
    }

    // 1, 2, 3, 4 to 7, 8 to 15, 16 to 31, 32 to 127, more.
    private static byte Magnitude(byte count) => count switch
    {
        0 => 0,
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
