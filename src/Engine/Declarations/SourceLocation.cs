namespace WorkspaceSdk.Declarations;

/// <summary>A place in a user's file; line 0 means the file as a whole.</summary>
internal readonly record struct SourceLocation(string File, int Line);
