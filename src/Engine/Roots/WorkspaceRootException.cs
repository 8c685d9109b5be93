using WorkspaceSdk.Roots;

namespace WorkspaceSdk;

/// <summary>The explicit workspace root cannot be used. <see cref="WorkspaceException.Code"/> identifies the reason.</summary>
public sealed class WorkspaceRootException : WorkspaceException
{
    private WorkspaceRootException(string code, string message)
        : base(code, message)
    {
    }

    internal static WorkspaceRootException Missing(string source, string value, string directory) => new(
        "WSDK0001",
        $"The workspace root '{value}' given by {source} is not an existing directory (looked for '{directory}'). "
        + "Correct the value, or remove it to let the root be found.");

    internal static WorkspaceRootException NotAbsolute(string value) => new(
        "WSDK0001",
        $"The environment variable {RootRequest.VariableName} is '{value}', which is not an absolute path. "
        + "Set it to the absolute path of an existing directory, or unset it.");

    internal static WorkspaceRootException NotTrusted(string root, string start) => new(
        "WSDK0014",
        $"The workspace root '{root}' is not used: that directory belongs to another user, or anybody may write in it, and it lies above "
        + $"'{start}', which is yours. Builds import its {RootChain.MarkerFile}. If you trust it, add '{root}' to the environment variable "
        + $"{MarkerTrust.VariableName}; otherwise mark a directory of your own, or name the root by {RootRequest.VariableName}.");

    internal static WorkspaceRootException StartOutside(string start, WorkspaceRoot root) => new(
        "WSDK0002",
        $"'{start}' is not inside the workspace root '{root.Directory}' given by "
        + $"{(root.Source == WorkspaceRootSource.Environment ? "the environment variable " + RootRequest.VariableName : "the explicit root")}. "
        + "Correct or remove that value, or start inside it.");
}
