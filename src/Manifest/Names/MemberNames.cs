using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names.Unicode;
using WorkspaceSdk.Manifest.Text;

namespace WorkspaceSdk.Manifest.Names;

/// <summary>The member name of one file or directory, before it is known what else is in its class.</summary>
public static class MemberNames
{
    /// <summary>
    /// The words of the whole file name, extension included, each with its first letter raised and the
    /// rest kept: <c>v2.json</c> is <c>V2Json</c>.
    /// </summary>
    public static string FromFileName(string fileName) => FromPath(fileName, 0);

    /// <summary>The same for the end of a path, from <paramref name="start"/> on.</summary>
    internal static string FromPath(string path, int start)
    {
        string text = path;
        if (!IsComposed(path, start))
        {
            text = CanonicalComposition.Compose(path.Substring(start));
            start = 0;
        }

        // One more for the underscore in front.
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

    /// <summary>The name, with <c>_</c> after it if it already means something in a class of the given name.</summary>
    /// <param name="name">What <see cref="FromFileName"/> gave.</param>
    /// <param name="enclosingClass">The class it becomes a member of.</param>
    /// <param name="language">The language the class is written in: it decides whether case tells names apart.</param>
    public static string Unreserved(string name, string enclosingClass, ManifestLanguage language = ManifestLanguage.CSharp)
    {
        StringComparer comparer = NameRules.Comparer(language);
        string free = NameRules.IsReserved(name, language) ? name + "_" : name;
        if (FileListNames.IsTaken(free, enclosingClass, language))
            free += "_";
        // A directory 'ToString' in a directory 'ToString' needs a second one.
        return comparer.Equals(free, enclosingClass) ? free + "_" : free;
    }

    /// <summary>The first hexadecimal digits of the SHA-256 of a path's UTF-8 bytes.</summary>
    internal static string Hash(string path, int digits)
    {
        using var sha = SHA256.Create();
        byte[] bytes = sha.ComputeHash(Wtf8.GetBytes(path));
        var output = new StringBuilder(digits);
        for (int i = 0; i < digits / 2; i++)
            output.Append(bytes[i].ToString("x2", CultureInfo.InvariantCulture));
        return output.ToString();
    }

    // Below U+0300 nothing combines with anything: nearly every name is done at a glance, and the tables are not even loaded.
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
