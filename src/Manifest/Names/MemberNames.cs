using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WorkspaceSdk.Manifest;

/// <summary>The member name of one file or directory, before it is known what else is in its class.</summary>
public static class MemberNames
{
    /// <summary>The words of the whole file name, extension included, each with its first letter raised and the rest kept: <c>v2.json</c> is <c>V2Json</c>.</summary>
    public static string FromFileName(string fileName)
    {
        string text = IsComposed(fileName) ? fileName : CanonicalComposition.Compose(fileName);
        var output = new StringBuilder(text.Length + 1);
        bool atWordStart = true;
        foreach (char c in text)
        {
            bool isPart = IdentifierText.IsLetter(c) || IdentifierText.IsDigit(c);
            if (isPart)
                output.Append(atWordStart ? char.ToUpperInvariant(c) : c);
            atWordStart = !isPart;
        }

        if (output.Length == 0 || IdentifierText.IsDigit(output[0]))
            output.Insert(0, '_');
        return output.ToString();
    }

    /// <summary>The name, with <c>_</c> after it if it already means something in a class of the given name.</summary>
    /// <param name="name">What <see cref="FromFileName"/> gave.</param>
    /// <param name="enclosingClass">The class it becomes a member of.</param>
    /// <param name="language">The language the class is written in: it decides whether case tells names apart.</param>
    public static string Unreserved(string name, string enclosingClass, ManifestLanguage language = ManifestLanguage.CSharp)
    {
        StringComparer comparer = NameRules.Comparer(language);
        string free = NameRules.IsReserved(name, language) ? name + "_" : name;
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
    private static bool IsComposed(string text)
    {
        foreach (char c in text)
        {
            if (c >= '\u0300')
                return false;
        }

        return true;
    }
}
