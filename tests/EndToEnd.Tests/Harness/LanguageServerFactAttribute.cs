namespace WorkspaceSdk.Tests;

/// <summary>A test that needs the language server csharp-ls, which is downloaded once.</summary>
public sealed class LanguageServerFactAttribute : FactAttribute
{
    public LanguageServerFactAttribute() => Skip = LanguageServer.Missing;
}
