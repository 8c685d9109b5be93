namespace WorkspaceSdk.Fuzz;

/// <summary>Code that reads what anybody may have written, and what it promises about whatever it reads.</summary>
public interface IFuzzTarget
{
    /// <summary>The kind of input, for the command line.</summary>
    public string Name { get; }

    /// <summary>Good inputs.</summary>
    public IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Changes an input.</summary>
    /// <param name="parent">The input; it stays as it is.</param>
    /// <param name="other">Another one, to take parts from.</param>
    /// <param name="random">Decides what is changed.</param>
    public byte[] Mutate(byte[] parent, byte[] other, Random random);

    /// <summary>Reads.</summary>
    /// <returns>Whether the bytes were taken for an input of the kind.</returns>
    /// <exception cref="FuzzException">A promise is broken.</exception>
    public bool Read(byte[] bytes);

    /// <summary>Returns an input in the form in which a find is reported.</summary>
    public string Show(byte[] bytes) => Convert.ToBase64String(bytes);
}
