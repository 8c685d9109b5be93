namespace WorkspaceSdk.Extensions;

/// <summary>Reports a name of a configuration, or of an environment, that no file can have.</summary>
public sealed class WorkspaceConfigurationNameException : ArgumentException, IWorkspaceError
{
    internal WorkspaceConfigurationNameException(string name, string message)
        : base(message) => Name = name;

    /// <summary>Gets the code, <c>WSDK1028</c>.</summary>
    public string Code => "WSDK1028";

    /// <summary>Gets the name, as given.</summary>
    public string Name { get; }

    /// <summary>Returns the type, the code, the message and the stack, as the runtime prints an exception that nobody catches.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => base.ToString().Insert(GetType().ToString().Length, ": " + Code);
}
