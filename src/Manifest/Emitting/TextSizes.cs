using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>
/// Computes the size of the texts that a group's code adds to the assembly. The compiler stores every text that code uses once, in one
/// heap of limited size.
/// </summary>
public static class TextSizes
{
    /// <summary>The size limit of the heap, in bytes.</summary>
    public const long Limit = 0x1000000;

    // A length of up to four bytes before each text and one flag after it.
    private const int Overhead = 5;

    /// <summary>Returns the bytes of a group when all its members are used.</summary>
    public static long OfGroup(ManifestGroup group, ManifestSettings settings)
    {
        long bytes = 0;
        if (group.Content == ManifestContent.Text)
        {
            foreach (string content in group.Contents)
                bytes += OfText(content.Length);
        }

        bool hasPaths = settings.RootMode != ManifestRootMode.Constant && (group.Members & ManifestMembers.FullPath) != 0;
        bool hasNames = (group.Members & ManifestMembers.Files) != 0
            && !(hasPaths && settings.Language == ManifestLanguage.CSharp);
        foreach (string file in group.Files)
            bytes += (hasPaths ? OfPath(file, settings.Language) : 0) + (hasNames ? OfPath(file, ManifestLanguage.CSharp) : 0);
        return bytes;
    }

    // In C# one text holds the names of a class's files; in the other languages each path is a text.
    private static long OfPath(string file, ManifestLanguage language) =>
        language == ManifestLanguage.CSharp ? 2L * (file.Length - file.LastIndexOf('/')) : OfText(file.Length);

    private static long OfText(long length) => (2 * length) + Overhead;
}
