using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Tests;

/// <summary>A test that needs the language server csharp-ls, which is downloaded once.</summary>
public sealed class LanguageServerFactAttribute : FactAttribute
{
    public LanguageServerFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = LanguageServer.Missing;
}
