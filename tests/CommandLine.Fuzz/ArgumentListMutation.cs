using System.CommandLine;
using WorkspaceSdk.Tool.Running;

namespace WorkspaceSdk.Fuzz;

/// <summary>Changes argument lists: arguments, options, parts of other lists, or a new list altogether.</summary>
/// <param name="tree">What the lists are about.</param>
/// <param name="root">The definition of the command line.</param>
internal sealed class ArgumentListMutation(FuzzTree tree, RootCommand root)
{
    private const int MostArguments = 24;

    // A directory outside of the tree that changes while it is read.
    private const string OtherRoot = "/proc/self/fdinfo";

    private RandomArguments? _generator;

    /// <summary>Returns a changed list that leads to nothing outside the tree.</summary>
    public ArgumentList Mutate(ArgumentList parent, ArgumentList other, Random random)
    {
        _generator ??= new RandomArguments(random, root);
        ArgumentList list;
        do
        {
            list = Any(parent, other, random);
        }
        while (LeadsOutside(list));
        return list;
    }

    /// <summary>
    /// Determines whether a list names something outside the tree: the machine's directories are large, and some can be written. A program
    /// of the machine is outside too.
    /// </summary>
    public bool LeadsOutside(ArgumentList list) =>
        Array.Exists(list.Arguments, LeadsOutside)
        || LeavesOtherRoot(list.Arguments)
        || WaitsForWriter(list.Arguments)
        || ExecArguments.Take(list.Arguments).Commands.Count > 0;

    private ArgumentList Any(ArgumentList parent, ArgumentList other, Random random)
    {
        Circumstances circumstances = random.Next(4) == 0 ? AnyCircumstances(random) : parent.Circumstances;
        if (random.Next(6) == 0)
            return new ArgumentList(circumstances, _generator!.Next());
        List<string> list = [.. parent.Arguments];
        for (int steps = 1 + random.Next(4); steps > 0; steps--)
            Change(list, other.Arguments, random);
        if (list.Count > MostArguments)
            list.RemoveRange(MostArguments, list.Count - MostArguments);
        // Watching and evaluating are slow to begin.
        if (list.Count > 0 && list[0] is "watch" or "affected" && random.Next(50) != 0)
            list[0] = "find";
        return new ArgumentList(circumstances, [.. list]);
    }

    private void Change(List<string> list, string[] other, Random random)
    {
        int at = random.Next(list.Count + 1);
        switch (random.Next(8))
        {
            case 0 when at < list.Count:
                list.RemoveAt(at);
                break;
            case 1 when at < list.Count:
                list[at] = _generator!.Text.Any();
                break;
            case 2 when at < list.Count:
                list[at] = Changed(list[at], random);
                break;
            case 3 when at < list.Count:
                list.Insert(at, list[random.Next(list.Count)]);
                break;
            case 4 when other.Length > 0:
                list.Insert(Math.Max(at, Math.Min(1, list.Count)), other[random.Next(other.Length)]);
                break;
            default:
                _generator!.AddOption(list);
                break;
        }
    }

    private string Changed(string text, Random random)
    {
        int at = random.Next(text.Length + 1), length = random.Next(Math.Min(text.Length - at, 8) + 1);
        return random.Next(4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Insert(at, _generator!.Text.Character().ToString()),
            _ => text.Insert(at, _generator!.Text.Any()) is { Length: < 1000 } longer ? longer : text,
        };
    }

    private static Circumstances AnyCircumstances(Random random)
    {
        var given = (Circumstances)random.Next((int)Circumstances.OutputFull);
        if (random.Next(20) == 0)
            given |= (Circumstances)(1 << random.Next(2, 5));
        return random.Next(20) == 0 ? (Circumstances)((int)given + (random.Next(1, 7) * (int)Circumstances.Place)) : given;
    }

    // From there, `..` leads through the links of a process to the whole machine.
    private static bool LeavesOtherRoot(string[] arguments) =>
        Array.Exists(arguments, static argument => argument.Contains(OtherRoot, StringComparison.Ordinal))
        && Array.Exists(arguments, static argument => argument.Contains("..", StringComparison.Ordinal));

    // A list of files may come through a pipe that the user names; the one in the tree has no writer.
    private static bool WaitsForWriter(string[] arguments) =>
        Array.Exists(arguments, static argument => argument.StartsWith("--files", StringComparison.Ordinal))
        && Array.Exists(arguments, static argument => argument.EndsWith("pipe", StringComparison.Ordinal));

    private bool LeadsOutside(string argument)
    {
        if (argument.Contains('\0'))
            return false;
        int slash = argument.IndexOf('/'), dot = argument.IndexOf('.'), equals = argument.IndexOf('='), colon = argument.IndexOf(':');
        return (slash >= 0 || dot >= 0)
            && (IsOutside(argument, 0)
                || IsOutside(argument, slash)
                || IsOutside(argument, dot)
                || IsOutside(argument, equals + 1)
                || IsOutside(argument, colon + 1));
    }

    private bool IsOutside(string argument, int start)
    {
        if (start < 0 || start >= argument.Length)
            return false;
        string full = Path.GetFullPath(argument[start..], tree.Root);
        if (full.StartsWith(tree.Container, StringComparison.Ordinal)
            || full.StartsWith(OtherRoot, StringComparison.Ordinal)
            || full is "/dev/null" or "/dev/zero" or "/proc/self/mem")
            return false;
        return Directory.Exists(full) || (Path.GetDirectoryName(full) is { Length: > 1 } directory && Directory.Exists(directory));
    }
}
