using System.Text;

namespace WorkspaceSdk.Tool.Running;

/// <summary>
/// Represents a command with placeholders for a result's path: <c>{}</c> the path, <c>{/}</c> its last name and <c>{//}</c> its directory.
/// <c>{.}</c> is the path without its extension, and <c>{/.}</c> the last name without it. <c>{{</c> and <c>}}</c> are braces.
/// </summary>
internal sealed class CommandTemplate
{
    private static readonly string[] Placeholders = ["{}", "{/}", "{//}", "{.}", "{/.}"];

    private readonly string[] _arguments;

    /// <summary>Creates a template. Without a placeholder the path is the last argument.</summary>
    /// <param name="command">The program and its arguments.</param>
    public CommandTemplate(IReadOnlyList<string> command)
    {
        Program = command[0];
        _arguments = [.. command.Skip(1)];
        if (!_arguments.Any(HoldsPlaceholder))
            _arguments = [.. _arguments, "{}"];
    }

    /// <summary>Gets the program, as given by the user.</summary>
    public string Program { get; }

    /// <summary>Gets the number of arguments with a placeholder.</summary>
    public int PlaceholderCount => _arguments.Count(HoldsPlaceholder);

    /// <summary>Determines whether a text holds a placeholder.</summary>
    public static bool HoldsPlaceholder(string text) => Parts(text).Any(static part => part.IsPlaceholder);

    /// <summary>Returns the arguments for one path.</summary>
    public IReadOnlyList<string> For(string path) => [.. _arguments.Select(argument => Fill(argument, path))];

    /// <summary>Returns the arguments for several paths: the argument with a placeholder is repeated for each.</summary>
    public IReadOnlyList<string> For(IReadOnlyList<string> paths) =>
        [.. _arguments.SelectMany(argument =>
            HoldsPlaceholder(argument) ? paths.Select(path => Fill(argument, path)) : [Fill(argument, "")])];

    private static string Fill(string argument, string path) =>
        string.Concat(Parts(argument).Select(part => part.IsPlaceholder ? Value(part.Text, path) : part.Text));

    private static string Value(string placeholder, string path)
    {
        int slash = path.LastIndexOf('/');
        return placeholder switch
        {
            "{/}" => path[(slash + 1)..],
            "{//}" => slash < 0 ? "." : slash == 0 ? "/" : path[..slash],
            "{.}" => path[..(slash + 1)] + WithoutExtension(path[(slash + 1)..]),
            "{/.}" => WithoutExtension(path[(slash + 1)..]),
            _ => path,
        };
    }

    // A name that begins with its only dot has no extension.
    private static string WithoutExtension(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;

    private static IEnumerable<(string Text, bool IsPlaceholder)> Parts(string argument)
    {
        var text = new StringBuilder();
        for (int i = 0; i < argument.Length;)
        {
            string? placeholder = Array.Find(Placeholders, known => string.CompareOrdinal(argument, i, known, 0, known.Length) == 0);
            if (placeholder is not null)
            {
                yield return (text.ToString(), false);
                yield return (placeholder, true);
                text.Clear();
                i += placeholder.Length;
                continue;
            }

            text.Append(argument[i]);
            bool isDoubled = argument[i] is '{' or '}' && i + 1 < argument.Length && argument[i + 1] == argument[i];
            i += isDoubled ? 2 : 1;
        }

        yield return (text.ToString(), false);
    }
}
