using System.Globalization;

namespace WorkspaceSdk.Declarations;

/// <summary>The globs that every group excludes by default.</summary>
internal static class DefaultExcludes
{
    /// <summary>The property that holds them.</summary>
    public const string Property = "WorkspaceDefaultExcludes";

    /// <summary>The globs where the property is not set. The package's props have the same text; a test compares them.</summary>
    public const string Standard = "**/{bin,obj,node_modules,.vs}/**;.workspace/**;**/.git/**";

    private static readonly GlobOptions Options = new() { Escapes = false, IncludeHidden = true };

    /// <summary>Returns the valid globs of the property.</summary>
    /// <param name="text">The property's value.</param>
    /// <param name="report">Receives the fault of each other glob, as a clause.</param>
    public static IReadOnlyList<string> Read(string text, Action<string> report)
    {
        var globs = new List<string>();
        foreach (string glob in DeclaredText.Split(text))
        {
            if (Glob.TryParse(glob, Options, out _, out GlobSyntaxException? wrong))
                globs.Add(glob);
            else
                report($"in '{glob}', column {wrong.Column.ToString(CultureInfo.InvariantCulture)}, {wrong.Reason.TrimEnd('.')}");
        }

        return globs;
    }
}
