namespace WorkspaceSdk.Tool.Terminal;

/// <summary>Whoever read the results has gone, as <c>head</c> does when it has enough. Nothing went wrong.</summary>
internal sealed class OutputClosedException(Exception cause) : IOException("The reader of the results has gone.", cause);
