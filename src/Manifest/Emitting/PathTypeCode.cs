using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>Represents the code that creates a value of a user's type from a path.</summary>
/// <param name="Name">The type's full name, with dots.</param>
/// <param name="IsConversion">Whether a conversion creates it; otherwise a constructor does.</param>
public sealed record PathTypeCode(string Name, bool IsConversion)
{
    /// <summary>Parses a type: a constructor creates <c>System.IO.FileInfo</c>, a conversion creates <c>(My.Path)</c>.</summary>
    /// <returns>Null for <see cref="string"/>, which needs neither.</returns>
    public static PathTypeCode? Parse(string text)
    {
        string name = PathTypeNames.NameIn(text);
        return name is "" or "string" or "String" or "System.String" ? null : new PathTypeCode(name, name.Length < text.Length);
    }

    /// <summary>Returns the name in one language, each part escaped where the language needs it.</summary>
    internal string Escaped(string separator, Func<string, string> escape) => string.Join(separator, Name.Split('.').Select(escape));
}
