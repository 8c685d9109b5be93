namespace WorkspaceSdk.Tool.Running;

/// <summary>
/// Holds the commands of <c>--exec</c> and <c>--exec-batch</c>. They are removed before parsing, because their options are not the tool's.
/// </summary>
/// <param name="Rest">The arguments, with the number of a command in place of each command.</param>
/// <param name="Commands">The commands, each with its arguments.</param>
internal sealed record ExecArguments(string[] Rest, IReadOnlyList<IReadOnlyList<string>> Commands)
{
    /// <summary>The names of the option for a command that runs once for each result.</summary>
    public static readonly string[] EachNames = ["--exec", "-x"];

    /// <summary>The names of the option for a command that runs once for all results.</summary>
    public static readonly string[] BatchNames = ["--exec-batch", "-X"];

    private const string End = ";";

    /// <summary>Removes the commands. Each ends at the argument <c>;</c>, or at the end.</summary>
    /// <param name="arguments">The arguments.</param>
    public static ExecArguments Take(string[] arguments)
    {
        if (arguments is not ["find" or "glob", ..])
            return new ExecArguments(arguments, []);
        var rest = new List<string>();
        var commands = new List<IReadOnlyList<string>>();
        for (int i = 0; i < arguments.Length; i++)
        {
            rest.Add(arguments[i]);
            if (arguments[i] == "--")
            {
                rest.AddRange(arguments[(i + 1)..]);
                break;
            }

            if (!EachNames.Contains(arguments[i]) && !BatchNames.Contains(arguments[i]))
                continue;
            string[] command = [.. arguments.Skip(i + 1).TakeWhile(static argument => argument != End)];
            i += command.Length + 1;
            if (command.Length == 0)
                continue;
            rest.Add(commands.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            commands.Add(command);
        }

        return new ExecArguments([.. rest], commands);
    }
}
