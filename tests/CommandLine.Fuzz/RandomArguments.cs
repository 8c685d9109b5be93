using System.CommandLine;

namespace WorkspaceSdk.Fuzz;

/// <summary>Argument lists: many nearly right, some of texts alone. Commands and options are those of the definition, so a new one is tried without a change here.</summary>
internal sealed class RandomArguments(Random random, RootCommand root)
{
    private readonly Command[] commands = [.. root.Subcommands];
    private readonly RandomText text = new(random);

    /// <summary>A list that does not walk what lies outside the tree: the machine's directories are large.</summary>
    public string[] Next()
    {
        string[] list = Any();
        while (list.Any(IsOutside))
            list = Any();
        return list;
    }

    private static bool IsOutside(string argument) =>
        argument.IndexOf('/', StringComparison.Ordinal) is >= 0 and var start && Directory.Exists(argument[start..]) && !argument.Contains("/proc/self/fdinfo", StringComparison.Ordinal)
        && !argument[..start].Contains('.', StringComparison.Ordinal) && (start == 0 || argument[start - 1] is '=' or ':');

    private string[] Any()
    {
        if (random.Next(20) == 0)
            return [.. Enumerable.Range(0, random.Next(6)).Select(_ => text.Any())];
        Command command = commands[random.Next(commands.Length)];
        // Watching ends only when it is ended, and starting it is slow.
        if (command.Name == "watch" && random.Next(20) != 0)
            command = commands[0];
        var list = new List<string> { command.Name };
        foreach (Argument argument in command.Arguments)
        {
            for (int count = random.Next(10) == 0 ? random.Next(4) : argument.Arity.MinimumNumberOfValues + random.Next(2); count > 0; count--)
                list.Add(text.OfKind(argument.Name));
        }

        for (int count = random.Next(5); count > 0; count--)
            AddOption(command.Options[random.Next(command.Options.Count)], list);
        if (random.Next(15) == 0)
            list.Insert(random.Next(list.Count + 1), text.Any());
        return [.. list];
    }

    private void AddOption(Option option, List<string> list)
    {
        // Starting git takes as long as a thousand other lists.
        if (option.Name == "--git-excludes" && random.Next(200) != 0)
            return;
        string[] names = [option.Name, .. option.Aliases];
        string name = names[random.Next(names.Length)];
        if (option.Arity.MaximumNumberOfValues == 0 && random.Next(20) != 0)
        {
            list.Add(name);
            return;
        }

        string value = text.OfKind(option.HelpName ?? "");
        switch (random.Next(6))
        {
            case 0:
                list.Add(name + "=" + value);
                break;
            case 1:
                list.Add(name + ":" + value);
                break;
            case 2 when random.Next(5) == 0:
                list.Add(name);
                break;
            default:
                list.Add(name);
                list.Add(value);
                break;
        }
    }
}
