namespace WorkspaceSdk;

/// <summary>Something that a walk could not read. The walk goes on with the rest.</summary>
/// <param name="Path">Relative to the workspace root, with <c>/</c> between names; empty for the root.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="Exception">The cause, where one was thrown.</param>
public sealed record WalkError(string Path, string Message, Exception? Exception);
