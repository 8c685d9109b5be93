using System.IO.MemoryMappedFiles;

namespace WorkspaceSdk.Fuzz;

/// <summary>Holds the input that is being read in a file, for the case that the process does not survive it.</summary>
internal sealed class CurrentInput : IDisposable
{
    private const int Longest = 1 << 20;
    private readonly string _path;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    /// <summary>Creates the file.</summary>
    /// <param name="name">The kind of input.</param>
    public CurrentInput(string name)
    {
        _path = Path.Combine(Path.GetTempPath(), $"wsdk-fuzz-{name}-{Environment.ProcessId}");
        _file = MemoryMappedFile.CreateFromFile(_path, FileMode.Create, null, Longest);
        _view = _file.CreateViewAccessor();
    }

    /// <summary>Sets the input: four bytes for the length, then the bytes.</summary>
    public void Set(byte[] input)
    {
        int length = Math.Min(input.Length, Longest - 4);
        _view.Write(0, length);
        _view.WriteArray(4, input, 0, length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
        File.Delete(_path);
    }
}
