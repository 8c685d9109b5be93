using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Represents the way a value of a user's type is made from a path.</summary>
/// <param name="Name">The type's full name, with dots.</param>
/// <param name="IsConversion">Whether a conversion makes it; otherwise a constructor does.</param>
public sealed record PathTypeCode(string Name, bool IsConversion)
{
    /// <summary>Reads a type: <c>System.IO.FileInfo</c> is made by its constructor, <c>(My.Path)</c> by a conversion.</summary>
    /// <returns>Null for <see cref="string"/>, which needs neither.</returns>
    public static PathTypeCode? Parse(string text)
    {
        string name = PathTypeNames.NameIn(text);
        return name is "" or "string" or "String" or "System.String" ? null : new PathTypeCode(name, name.Length < text.Length);
    }

    /// <summary>The name as one language writes it, each part escaped where the language needs it.</summary>
    internal string Escaped(string separator, Func<string, string> escape) => string.Join(separator, Name.Split('.').Select(escape));
}
