using System.Text;

namespace WorkspaceSdk.Extensions;

/// <summary>Recognises names that a file system may read as other names.</summary>
internal static class NameSpelling
{
    // Some file systems of macOS ignore these characters when they compare names.
    private const string Ignorable = "\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u206A\u206B\u206C\u206D\u206E\u206F\uFEFF";

    /// <summary>Determines whether any file system reads a name as <c>.git</c>.</summary>
    public static bool IsGit(string name)
    {
        // Windows ends a name before a colon, and drops dots and spaces at its end.
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        string plain = (colon < 0 ? name : name[..colon]).TrimEnd('.', ' ');
        if (!Ascii.IsValid(plain))
            plain = string.Concat(plain.Where(static c => !Ignorable.Contains(c, StringComparison.Ordinal)));
        return plain.Equals(".git", StringComparison.OrdinalIgnoreCase) || plain.Equals("git~1", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Determines whether Windows reads a name as another one: <c>a.txt::$DATA</c>, <c>a.txt.</c>, <c>A~1.TXT</c>.</summary>
    public static bool IsOtherOnWindows(string name)
    {
        if (name.Contains(':', StringComparison.Ordinal) || name.EndsWith('.') || name.EndsWith(' '))
            return true;
        int tilde = name.IndexOf('~', StringComparison.Ordinal);
        // A short name has at most eight characters before its dot, and a number after the tilde.
        return tilde is >= 0 and < 7 && tilde + 1 < name.Length && char.IsAsciiDigit(name[tilde + 1]) && name.Length <= 12;
    }
}
