using System.Globalization;

namespace WorkspaceSdk.Manifest.Names;

/// <summary>Classifies the letters, digits and words of a generated identifier.</summary>
internal static class IdentifierText
{
    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event "
            + "explicit extern false finally fixed float for foreach goto if implicit in int " +
        "interface internal is lock long namespace new null object operator out override params private protected public readonly ref "
        + "return sbyte sealed short sizeof stackalloc static string struct switch this throw " +
        "true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while").Split(' '),
        StringComparer.Ordinal);

    // Words that some version of the language rejects, or warns about, as the name of a type.
    private static readonly HashSet<string> ContextualKeywords = new(
        "allows async await closed dynamic extension field file global managed nameof nint notnull nuint partial record required scoped union unmanaged var when where with yield"
            .Split(' '),
        StringComparer.Ordinal);

    public static readonly string[] ObjectMembers =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"
    ];

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    public static bool IsContextualKeyword(string name) => ContextualKeywords.Contains(name);

    public static bool IsObjectMember(string name) => ObjectMembers.Contains(name, StringComparer.Ordinal);

    // The compiler accepts letters of the Basic Multilingual Plane only, so a surrogate is neither.
    public static bool IsLetter(char c) => char.IsLetter(c);

    public static bool IsDigit(char c) =>
        c < '\u0080' ? c is >= '0' and <= '9' : CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>Returns the reason why a compiler rejects a user's name as an identifier without escapes; null for none.</summary>
    public static string? Problem(string name)
    {
        if (name.Length == 0)
            return "it is empty";
        if (IsDigit(name[0]))
            return "it begins with a digit";
        foreach (char c in name)
        {
            if (c != '_' && !IsLetter(c) && !IsDigit(c))
                return "it contains " + Describe(c) + ", and only letters, digits and '_' can be part of it";
        }

        if (name.StartsWith("__", StringComparison.Ordinal))
            return "names that begin with '__' are kept for the generated code";
        if (IsKeyword(name) || IsContextualKeyword(name))
            return "it is a keyword of C#";
        return IsObjectMember(name) ? "every class has a member of that name" : null;
    }

    private static string Describe(char c) =>
        c is >= ' ' and < '\u007F' ? "'" + c + "'" : "the character U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
