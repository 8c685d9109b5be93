namespace WorkspaceSdk.Paths;

/// <summary>The names by which Windows programs open an entry, and those by which they would open another one, or none.</summary>
internal static class WindowsName
{
    private static readonly HashSet<string> Devices = new(
        ("CON PRN AUX NUL CONIN$ CONOUT$ COM0 COM1 COM2 COM3 COM4 COM5 COM6 COM7 COM8 COM9 COM¹ COM² COM³ "
            + "LPT0 LPT1 LPT2 LPT3 LPT4 LPT5 LPT6 LPT7 LPT8 LPT9 LPT¹ LPT² LPT³").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the reason why a name does not open the entry that has it, as a clause; null when it does.</summary>
    /// <param name="name">One name, neither <c>.</c> nor <c>..</c>.</param>
    public static string? Problem(string name)
    {
        foreach (char c in name)
        {
            if (c == ':')
                return $"in '{name}' a drive or a stream begins at ':'";
            if (c < ' ')
                return $"a name on Windows cannot hold the control character U+{(int)c:X4}";
            if (c is '<' or '>' or '"' or '|' or '?' or '*' or '\\' or '/')
                return $"a name on Windows cannot hold '{c}'";
        }

        if (name.Length > 0 && name[name.Length - 1] is '.' or ' ')
            return $"Windows drops the dot or blank at the end of '{name}'";
        return Device(name) is { } device ? $"'{device}' is a device on Windows, with any ending" : null;
    }

    /// <summary>Returns the device that a name refers to, with or without an extension; null when it refers to none.</summary>
    public static string? Device(string name)
    {
        // Fast path: nearly every name begins with another letter.
        if (name.Length < 3 || (name[0] | 0x20) is not ('c' or 'p' or 'a' or 'n' or 'l'))
            return null;
        int dot = name.IndexOf('.');
        string stem = (dot < 0 ? name : name.Substring(0, dot)).TrimEnd(' ');
        return Devices.Contains(stem) ? stem : null;
    }
}
