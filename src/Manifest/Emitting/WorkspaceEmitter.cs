namespace WorkspaceSdk.Manifest;

/// <summary>Manifest in, C# 7.3 (and what newer versions add) out.</summary>
public static class WorkspaceEmitter
{
    /// <summary>Every file of a manifest.</summary>
    public static IReadOnlyList<EmittedFile> Emit(WorkspaceManifest manifest, EmitOptions options) =>
        [.. EmitPlan.Of(manifest, options).Units.Select(static u => new EmittedFile(u.HintName, Emit(u)))];

    /// <summary>The text of one file.</summary>
    public static string Emit(SourceUnit unit) => unit switch
    {
        RootUnit root => RootEmitter.Emit(root),
        ClassUnit @class => ClassEmitter.Emit(@class),
        _ => throw new ArgumentException("This kind of unit is not known: " + unit.GetType().Name, nameof(unit)),
    };
}
