namespace WorkspaceSdk.Tasks.Items;

/// <summary>Metadata as a user wrote it, before MSBuild put anything in the place of an expression.</summary>
internal readonly record struct WrittenMetadata(string Text, SourceLocation Location);
