namespace WorkspaceSdk.Oracle;

/// <summary>Specifies the kind of a generated project.</summary>
internal enum ProjectKind
{
    /// <summary>A library or a program in C#.</summary>
    CSharp,

    /// <summary>A library in Visual Basic.</summary>
    Basic,

    /// <summary>A project of targets without an SDK.</summary>
    Plain,
}
