namespace WorkspaceSdk;

/// <summary>
/// Marks every exception that this library throws on purpose. Wrong arguments (<see cref="WorkspacePathException"/>,
/// <see cref="GlobSyntaxException"/>) derive from <see cref="ArgumentException"/>, other errors from <see cref="WorkspaceException"/>.
/// To handle errors by code, catch them all by this interface.
/// </summary>
/// <example>
/// <code>
/// try
/// {
///     WorkspaceTree tree = WorkspaceTree.Open();
///     int count = tree.Find(new FileQuery { Patterns = ["src/**.cs"] }).Count();
/// }
/// catch (Exception error) when (error is IWorkspaceError { Code: var code })
/// {
///     Console.Error.WriteLine($"{code}: {error.Message}");
/// }
/// </code>
/// </example>
public interface IWorkspaceError
{
    /// <summary>Gets the code, of the form <c>WSDKnnnn</c>; stable across versions. It has a page under <c>docs/diagnostics/</c>.</summary>
    public string Code { get; }

    /// <summary>Gets the error, its place, its reason and its correction, without the code.</summary>
    public string Message { get; }
}
