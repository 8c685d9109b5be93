using System.CommandLine;
using System.CommandLine.Parsing;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tool.Options;

/// <summary>Checks paths of users. A text that cannot be a path is an error of the command line.</summary>
internal static class PathArgument
{
    /// <summary>Makes an option take only texts that can be a path.</summary>
    /// <param name="option">The option.</param>
    /// <param name="kind">The kind of entry, for example <c>a directory</c>.</param>
    public static Option<T> TakesPath<T>(this Option<T> option, string kind)
    {
        option.Validators.Add(result => Validate(result, option.Name, kind));
        return option;
    }

    /// <summary>Makes an argument take only texts that can be a path.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="kind">The kind of entry, for example <c>a directory</c>.</param>
    public static Argument<T> TakesPath<T>(this Argument<T> argument, string kind)
    {
        argument.Validators.Add(result => Validate(result, argument.Name, kind));
        return argument;
    }

    /// <summary>Gets the reason why a text cannot be a path; null when it can.</summary>
    public static string? Problem(string text)
    {
        // Windows treats a text of blanks as empty.
        if (OperatingSystem.IsWindows() ? string.IsNullOrWhiteSpace(text) : text.Length == 0)
            return "is empty";
        return text.Contains('\0') ? "holds a NUL character" : null;
    }

    /// <summary>Returns the absolute path of a text, unless Windows opens something else by it.</summary>
    /// <exception cref="WorkspacePathException">A name is that of a device, ends with a dot, or holds a stream.</exception>
    public static string Plain(string text, string full) =>
        PathRules.Current.NameProblem(text) is { } problem ? throw WorkspacePathException.Outside(text, root: null, problem) : full;

    /// <summary>Returns the message for a text that cannot be a path.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The option or argument.</param>
    /// <param name="kind">The kind of entry.</param>
    public static string Message(string text, string name, string kind) =>
        $"'{text}' is no path for {name}: it {Problem(text)}. Give the path of {kind}; '.' is the current directory.";

    private static void Validate(SymbolResult result, string name, string kind)
    {
        foreach (Token token in result.Tokens)
        {
            if (Problem(token.Value) is not null)
                result.AddError(Message(token.Value, name, kind));
        }
    }
}
