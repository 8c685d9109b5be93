using System.Globalization;
using System.Reflection;

namespace WorkspaceSdk.Manifest.Diagnostics;

/// <summary>One row of the table of diagnostics, shared by the build's tasks and the compiler's generator.</summary>
/// <param name="Id">The code, <c>WSDKnnnn</c>.</param>
/// <param name="Level">The default severity.</param>
/// <param name="Title">A few words without punctuation at the end.</param>
/// <param name="MessageFormat">Says what, where, why and what to do; <c>{0}</c> and on are filled by the reporter.</param>
public sealed record WorkspaceDiagnostic(string Id, DiagnosticLevel Level, string Title, string MessageFormat)
{
    // One property of the build decides, so that no link leads to an address of somebody else.
    private static readonly string Documentation =
        typeof(WorkspaceDiagnostic).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(static data => data.Key == "DocumentationAddress")?.Value
        ?? "";

    /// <summary>
    /// Gets where the diagnostic is explained: the page <c>docs/diagnostics/{Id}.md</c>, by its address, or
    /// relative to the package where there is none.
    /// </summary>
    public string HelpLink => (Documentation.Length == 0 ? "docs/" : Documentation) + "diagnostics/" + Id + ".md";

    /// <summary>
    /// The message with its arguments in place. Names and texts of files among them command neither a terminal nor a build server.
    /// </summary>
    public string Message(params object[] arguments) =>
        VisibleText.Line(string.Format(CultureInfo.InvariantCulture, MessageFormat, arguments));
}
