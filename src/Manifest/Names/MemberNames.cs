using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names.Unicode;
using WorkspaceSdk.Manifest.Text;

namespace WorkspaceSdk.Manifest.Names;

/// <summary>Computes the member name of one file or directory, without regard to the rest of its class.</summary>
public static class MemberNames
{
    /// <summary>
    /// Returns the words of the whole file name, extension included, each with its first letter in upper case and the
    /// rest unchanged: <c>v2.json</c> becomes <c>V2Json</c>.
    /// </summary>
    public static string FromFileName(string fileName) => FromPath(fileName, 0);

    /// <summary>Returns the same for the end of a path, from <paramref name="start"/> on.</summary>
    internal static string FromPath(string path, int start)
    {
        string text = path;
        if (!IsComposed(path, start))
        {
            text = CanonicalComposition.Compose(path.Substring(start));
            start = 0;
        }

        // One more for the leading underscore.
        var output = new char[text.Length - start + 1];
        int length = 1;
        bool atWordStart = true;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            bool isPart = IdentifierText.IsLetter(c) || IdentifierText.IsDigit(c);
            if (isPart)
                output[length++] = atWordStart ? char.ToUpperInvariant(c) : c;
            atWordStart = !isPart;
        }

        if (length > 1 && !IdentifierText.IsDigit(output[1]))
            return new string(output, 1, length - 1);
        output[0] = '_';
        return new string(output, 0, length);
    }

    /// <summary>Returns a name, followed by <c>_</c> if it already has a meaning in a class of the given name.</summary>
    /// <param name="name">A result of <see cref="FromFileName"/>.</param>
    /// <param name="enclosingClass">The class it becomes a member of.</param>
    /// <param name="language">The language of the class, which decides whether case distinguishes names.</param>
    public static string Unreserved(string name, string enclosingClass, ManifestLanguage language = ManifestLanguage.CSharp)
    {
        StringComparer comparer = NameRules.Comparer(language);
        string free = NameRules.IsReserved(name, language) ? name + "_" : name;
        if (FileListNames.IsTaken(free, enclosingClass, language))
            free += "_";
        // A directory 'ToString' in a directory 'ToString' needs a second one.
        return comparer.Equals(free, enclosingClass) ? free + "_" : free;
    }

    /// <summary>Returns the first hexadecimal digits of the SHA-256 of a path's UTF-8 bytes.</summary>
    internal static string Hash(string path, int digits)
    {
        using var sha = SHA256.Create();
        byte[] bytes = sha.ComputeHash(Wtf8.GetBytes(path));
        var output = new StringBuilder(digits);
        for (int i = 0; i < digits / 2; i++)
            output.Append(bytes[i].ToString("x2", CultureInfo.InvariantCulture));
        return output.ToString();
    }

    // Below U+0300 no character combines with another: nearly every name is decided here, and the tables are not even loaded.
    private static bool IsComposed(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] >= '\u0300')
                return false;
        }

        return true;
    }
}
