using System.Globalization;
using System.Reflection;

namespace WorkspaceSdk.Manifest.Diagnostics;

/// <summary>One row of the table of diagnostics, shared by the build's tasks and the compiler's generator.</summary>
/// <param name="Id">The code, <c>WSDKnnnn</c>.</param>
/// <param name="Level">The default severity.</param>
/// <param name="Title">A few words without punctuation at the end.</param>
/// <param name="MessageFormat">The error, its place, its reason and its correction; the reporter fills <c>{0}</c> and so on.</param>
public sealed record WorkspaceDiagnostic(string Id, DiagnosticLevel Level, string Title, string MessageFormat)
{
    // One property of the build defines it, so that no link leads to a stranger's address.
    private static readonly string Documentation =
        typeof(WorkspaceDiagnostic).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(static data => data.Key == "DocumentationAddress")?.Value
        ?? "";

    /// <summary>
    /// Gets the address of the page <c>docs/diagnostics/{Id}.md</c>, or its path
    /// relative to the package where there is no address.
    /// </summary>
    public string HelpLink => (Documentation.Length == 0 ? "docs/" : Documentation) + "diagnostics/" + Id + ".md";

    /// <summary>
    /// Returns the message with its arguments. Names and texts of files among them cannot command a terminal or a build server.
    /// </summary>
    public string Message(params object[] arguments) =>
        VisibleText.Line(string.Format(CultureInfo.InvariantCulture, MessageFormat, arguments));
}
