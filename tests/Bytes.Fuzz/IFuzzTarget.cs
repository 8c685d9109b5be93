namespace WorkspaceSdk.Fuzz;

/// <summary>A reader, and what it promises about whatever it reads.</summary>
public interface IFuzzTarget
{
    /// <summary>The kind of file, for the command line.</summary>
    public string Name { get; }

    /// <summary>Good files.</summary>
    public IReadOnlyList<byte[]> Corpus { get; }

    /// <summary>Texts that mean something to the reader.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Makes changed bytes whole where a checksum or a structure would keep the reader from looking at them.</summary>
    public byte[] Complete(byte[] changed, Random random) => changed;

    /// <summary>Reads.</summary>
    /// <returns>Whether the bytes were taken for a file of the kind.</returns>
    /// <exception cref="FuzzException">A promise is broken.</exception>
    public bool Read(byte[] bytes);
}
