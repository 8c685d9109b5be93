namespace WorkspaceSdk.Tool.Configuration;

/// <summary>Represents a line of the configuration file: an option of a command.</summary>
/// <param name="Number">The number of the line.</param>
/// <param name="Command">The name of the command.</param>
/// <param name="Option">The name of the option, as written.</param>
/// <param name="Value">Its value; null where none is written.</param>
internal sealed record OptionLine(int Number, string Command, string Option, string? Value)
{
    /// <summary>Reads a line.</summary>
    /// <param name="number">The number of the line.</param>
    /// <param name="text">The text, without blanks around it.</param>
    /// <returns>Null when it holds no option.</returns>
    public static OptionLine? Parse(int number, string text)
    {
        int blank = IndexOfBlank(text);
        if (blank < 0)
            return null;
        string option = text[blank..].TrimStart();
        if (option.Length < 2 || option[0] != '-')
            return null;
        int end = option.AsSpan().IndexOfAny("= \t");
        return end < 0
            ? new OptionLine(number, text[..blank], option, null)
            : new OptionLine(number, text[..blank], option[..end], option[(end + 1)..].TrimStart());
    }

    private static int IndexOfBlank(string text) => text.AsSpan().IndexOfAny(' ', '\t');
}
