namespace WorkspaceSdk.Tool.Terminal;

/// <summary>Decides which characters the terminal can show.</summary>
internal static class OutputCharacters
{
    /// <summary>Determines whether it can show characters outside ASCII.</summary>
    /// <param name="environment">
    /// Gives a variable of the environment; the first of <c>LC_ALL</c>, <c>LC_CTYPE</c> and <c>LANG</c> counts.
    /// </param>
    /// <returns>True also where none is set, as in most containers: names are written in UTF-8 anyway.</returns>
    public static bool IsUnicode(Func<string, string?> environment)
    {
        if (OperatingSystem.IsWindows())
            return ToolConsole.ShowsUtf8;
        string[] names = ["LC_ALL", "LC_CTYPE", "LANG"];
        string locale = names.Select(environment).FirstOrDefault(static value => !string.IsNullOrEmpty(value)) ?? "";
        if (locale.Length == 0)
            return true;
        string charset = locale[(locale.IndexOf('.') + 1)..].Split('@')[0].Replace("-", "", StringComparison.Ordinal);
        return charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);
    }
}
