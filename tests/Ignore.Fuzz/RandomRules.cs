using System.Text;

namespace WorkspaceSdk.Fuzz;

/// <summary>Random ignore files that have a fair chance to match something in a tree. Latin-1 text: one character for one byte.</summary>
public static class RandomRules
{
    private const string Special = "ab*?[]!^-\\/ #.{},:\t\u00ff\u00c3\u00a9";

    private static readonly string[] Classes =
    [
        "[ab]", "[a-f]", "[!a]", "[^a]", "[[:alpha:]]", "[[:alnum:]_]", "[![:digit:]]", "[]a]", "[a-]", "[\\]a]", "[[:nope:]]", "[", "[a",
        "[[:space:]]", "[[:punct:]]", "[!]]", "[--0]", "[\u0080-\u00ff]", "[[:upper:][:lower:]]"
    ];

    private static readonly string[] Ends =
    [
        "", "", "", "", "", "/", "/", "/", " ", "  ", "\\ ", "\\", "\t", "\r", "/**", "/*", "**", "*", "//", "\\/"
    ];

    /// <summary>The content of an ignore file in a directory.</summary>
    public static string Create(Random random, string directory, IReadOnlyList<string> paths)
    {
        var content = new StringBuilder(random.Next(20) == 0 ? "\u00ef\u00bb\u00bf" : "");
        for (int lines = random.Next(1, 7); lines > 0; lines--)
        {
            string rule = Rule(random, directory, paths);
            if (IsKnownFault(rule))
                continue;
            content.Append(rule).Append(random.Next(10) == 0 ? "\r\n" : lines == 1 && random.Next(3) == 0 ? "" : "\n");
        }

        return content.ToString();
    }

    /// <summary>Rules with letters in another case, some of them within sets and after backslashes.</summary>
    public static string WithOtherCase(Random random, string rules) =>
        string.Concat(rules.Select(letter =>
            !char.IsAsciiLetter(letter) || random.Next(3) != 0 ? letter : (char)(letter ^ 0x20)));

    private static string Rule(Random random, string directory, IReadOnlyList<string> paths)
    {
        if (random.Next(12) == 0)
            return string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => Special[random.Next(Special.Length)]));
        string path = paths[random.Next(paths.Count)];
        if (directory.Length > 0 && path.StartsWith(directory + "/", StringComparison.Ordinal))
            path = path[(directory.Length + 1)..];
        List<string> names = [.. path.Split('/')];
        if (random.Next(2) == 0)
            names = [names[random.Next(names.Count)]];
        for (int i = 0; i < names.Count; i++)
            names[i] = Name(random, names[i]);
        if (random.Next(6) == 0)
            names.Insert(random.Next(names.Count + 1), random.Next(5) == 0 ? "***" : "**");
        string start = random.Next(4) == 0 ? "!" : random.Next(40) == 0 ? "#" : random.Next(40) == 0 ? "\\" : "";
        return start + (random.Next(4) == 0 ? "/" : "") + string.Join('/', names) + Ends[random.Next(Ends.Length)];
    }

    private static string Name(Random random, string name)
    {
        switch (random.Next(8))
        {
            case 0:
                return "*";
            case 1:
                return "**";
            case 2:
                return name[..random.Next(name.Length + 1)] + "*" + (random.Next(2) == 0 ? "" : name[^1..]);
            case 3:
                return name.Insert(random.Next(name.Length + 1), random.Next(2) == 0 ? "**" : "*");
            case 4:
                int at = random.Next(name.Length);
                return name[..at] + (random.Next(2) == 0 ? "?" : Classes[random.Next(Classes.Length)]) + name[(at + 1)..];
            case 5:
                return name.Insert(random.Next(name.Length), "\\");
            default:
                return name;
        }
    }

    // Git 2.39 forgets what stands before `**` when that is plain text, and takes `foo**/bar` for `**/bar` behind `foo`.
    private static bool IsKnownFault(string rule)
    {
        string body = rule.StartsWith('!') ? rule[1..] : rule;
        body = body.TrimEnd('\r', ' ');
        if (body.EndsWith('/'))
            body = body[..^1];
        int special = body.IndexOfAny(['*', '?', '[', '\\']);
        return special > 0
            && body.Contains('/', StringComparison.Ordinal)
            && body[special - 1] != '/'
            && body.AsSpan(special).StartsWith("**", StringComparison.Ordinal);
    }
}
