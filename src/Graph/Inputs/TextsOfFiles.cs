using System.Collections.Concurrent;

namespace WorkspaceSdk.Graph.Inputs;

/// <summary>Keeps the texts of files, because many projects import the same files.</summary>
internal sealed class TextsOfFiles
{
    private readonly ConcurrentDictionary<string, FileTexts> _files = new(StringComparer.Ordinal);

    /// <summary>Returns the texts of a file.</summary>
    public FileTexts Of(string file) => _files.GetOrAdd(file, FileTextsReader.Read);
}
