using System.CommandLine;

namespace WorkspaceSdk.Fuzz;

/// <summary>
/// Argument lists: many nearly right, some of texts alone. Commands and options are those of the definition, so
/// a new one is tried without a change here.
/// </summary>
internal sealed class RandomArguments(Random random, RootCommand root)
{
    private readonly Command[] _commands = [.. root.Subcommands];
    private readonly RandomText _text = new(random);

    /// <summary>Gets what makes the texts.</summary>
    public RandomText Text => _text;

    /// <summary>Returns a list.</summary>
    public string[] Next()
    {
        if (random.Next(20) == 0)
            return [.. Enumerable.Range(0, random.Next(6)).Select(_ => _text.Any())];
        Command command = _commands[random.Next(_commands.Length)];
        // Watching ends only when it is ended, and starting it is slow.
        if (command.Name == "watch" && random.Next(20) != 0)
            command = _commands[0];
        var list = new List<string> { command.Name };
        foreach (Argument argument in command.Arguments)
        {
            for (int count = random.Next(10) == 0 ? random.Next(4) : argument.Arity.MinimumNumberOfValues + random.Next(2);
                count > 0;
                count--)
                list.Add(_text.OfKind(argument.Name));
        }

        for (int count = random.Next(5); count > 0; count--)
            AddOption(command, list);
        if (random.Next(15) == 0)
            list.Insert(random.Next(list.Count + 1), _text.Any());
        return [.. list];
    }

    /// <summary>Adds an option of a list's command, with a value.</summary>
    public void AddOption(List<string> list)
    {
        Command command = _commands.FirstOrDefault(command => list.Count > 0 && command.Name == list[0])
            ?? _commands[random.Next(_commands.Length)];
        AddOption(command, list);
    }

    private void AddOption(Command command, List<string> list)
    {
        if (command.Options.Count > 0)
            AddOption(command.Options[random.Next(command.Options.Count)], list);
    }

    private void AddOption(Option option, List<string> list)
    {
        string[] names = [option.Name, .. option.Aliases];
        string name = names[random.Next(names.Length)];
        if (option.Arity.MaximumNumberOfValues == 0 && random.Next(20) != 0)
        {
            list.Add(name);
            return;
        }

        string value = _text.OfKind(option.HelpName ?? "");
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
