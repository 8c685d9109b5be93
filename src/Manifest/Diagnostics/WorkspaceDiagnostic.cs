using System.Globalization;

namespace WorkspaceSdk.Manifest;

/// <summary>One row of the table of diagnostics, shared by the build's tasks and the compiler's generator.</summary>
/// <param name="Id">The code, <c>WSDKnnnn</c>.</param>
/// <param name="Level">The default severity.</param>
/// <param name="Title">A few words without punctuation at the end.</param>
/// <param name="MessageFormat">Says what, where, why and what to do; <c>{0}</c> and on are filled by the reporter.</param>
public sealed record WorkspaceDiagnostic(string Id, DiagnosticLevel Level, string Title, string MessageFormat)
{
    /// <summary>Where the diagnostic is explained; the page is <c>docs/diagnostics/{Id}.md</c> of the repository.</summary>
    public string HelpLink => WorkspaceDiagnostics.HelpLinkBase + Id + ".md";

    /// <summary>The message with its arguments in place. Names and texts of files among them command neither a terminal nor a build server.</summary>
    public string Message(params object[] arguments) => VisibleText.Line(string.Format(CultureInfo.InvariantCulture, MessageFormat, arguments));
}
