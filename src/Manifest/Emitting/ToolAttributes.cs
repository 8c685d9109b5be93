namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>
/// The attributes that hide generated code from tools. They are never on the root class. A project may write a part of it,
/// whose own members count in coverage and which may have the same attributes.
/// </summary>
internal static class ToolAttributes
{
    private const string Coverage = "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage";
    private const string Debugger = "System.Diagnostics.DebuggerNonUserCode";
    private const string Editor = "System.ComponentModel.EditorBrowsable";
    private const string Never = "System.ComponentModel.EditorBrowsableState.Never";

    /// <summary>For C# code that users call: no coverage, and a debugger steps over it.</summary>
    public const string CSharp = "[global::" + Coverage + ", global::" + Debugger + "]";

    /// <summary>For C# code that is internal to the class: editors do not show it either.</summary>
    public const string CSharpHidden = "[global::" + Coverage + ", global::" + Debugger + ", global::" + Editor + "(global::" + Never
        + ")]";

    /// <summary>The same for Visual Basic.</summary>
    public const string VisualBasic = "<Global." + Coverage + ", Global." + Debugger + ">";

    /// <summary>The same for Visual Basic.</summary>
    public const string VisualBasicHidden = "<Global." + Coverage + ", Global." + Debugger + ", Global." + Editor + "(Global." + Never
        + ")>";

    /// <summary>The same for F#.</summary>
    public const string FSharp = "global." + Coverage + "; global." + Debugger;

    /// <summary>The same for F#.</summary>
    public const string FSharpHidden = FSharp + "; global." + Editor + "(global." + Never + ")";

    /// <summary>Writes an attribute before every declaration that is not indented.</summary>
    public static string Before(string text, string declaration, string attribute) =>
        ("\n" + text).Replace("\n" + declaration, "\n" + attribute + "\n" + declaration).Substring(1);
}
