using System.IO.MemoryMappedFiles;

namespace WorkspaceSdk.Fuzz;

/// <summary>Holds the input that is being read in a file, for the case that the process does not survive it.</summary>
internal sealed class CurrentInput : IDisposable
{
    private const int Longest = 1 << 20;
    private readonly string path;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    /// <summary>Creates the file.</summary>
    /// <param name="name">The kind of input.</param>
    public CurrentInput(string name)
    {
        path = Path.Combine(Path.GetTempPath(), $"wsdk-fuzz-{name}-{Environment.ProcessId}");
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, Longest);
        view = file.CreateViewAccessor();
    }

    /// <summary>Sets the input: four bytes for the length, then the bytes.</summary>
    public void Set(byte[] input)
    {
        int length = Math.Min(input.Length, Longest - 4);
        view.Write(0, length);
        view.WriteArray(4, input, 0, length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
        File.Delete(path);
    }
}
