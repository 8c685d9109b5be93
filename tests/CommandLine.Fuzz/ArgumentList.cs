using System.Runtime.InteropServices;

namespace WorkspaceSdk.Fuzz;

/// <summary>An argument list with its circumstances. In bytes it is UTF-16, so that an argument can be any text.</summary>
/// <param name="Circumstances">What the run finds beside the arguments.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record ArgumentList(Circumstances Circumstances, string[] Arguments)
{
    // No character of a text.
    private const char Separator = '\uFFFF';

    /// <summary>The number of what <c>WORKSPACE_PATH</c> is, from 0; a large one leaves it unset.</summary>
    public int Place => ((int)Circumstances / (int)Circumstances.Place) - 1 is >= 0 and var place ? place : int.MaxValue;

    /// <summary>Reads the bytes of a list.</summary>
    public static ArgumentList Read(byte[] bytes)
    {
        ReadOnlySpan<char> text = MemoryMarshal.Cast<byte, char>(bytes);
        if (text.Length < 2)
            return new ArgumentList(text.Length == 0 ? 0 : (Circumstances)text[0], []);
        return new ArgumentList((Circumstances)text[0], new string(text[2..]).Split(Separator));
    }

    /// <summary>Returns the bytes of the list.</summary>
    public byte[] ToBytes() =>
        MemoryMarshal.AsBytes((Arguments.Length == 0
            ? $"{(char)Circumstances}"
            : $"{(char)Circumstances}{Separator}{string.Join(Separator, Arguments)}").AsSpan()).ToArray();

    /// <summary>Determines whether a circumstance is given.</summary>
    public bool Has(Circumstances one) => (Circumstances & one) != 0;
}
