using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Emitting.FileLists;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>Finds the lists of files that a compilation uses.</summary>
internal static class CompilationFileLists
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<(string ClassName, FileListMentions Mentions)>> Known = new();

    /// <summary>Determines whether an additional file is a page, whose code another generator writes.</summary>
    public static bool IsPage(AdditionalText file) =>
        file.Path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase)
        || file.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds the uses. An edit changes one file; the results for all others are cached.</summary>
    public static FileListUses Uses(
        Compilation compilation, WorkspaceManifest? manifest, ImmutableArray<string> pages, CancellationToken cancellationToken)
    {
        if (manifest is null || !manifest.Groups.Any(static group => group.Members != ManifestMembers.None))
            return FileListUses.None;
        string className = manifest.Settings.ClassName;
        return FileListUses.Of(compilation.SyntaxTrees
            .Where(tree => !(manifest.Settings.EmitsSource && OwnSource.IsOwn(tree.FilePath)))
            .Select(tree => Mentions(tree, className, cancellationToken))
            .Concat(pages.Select(page => FileListMentions.Read(page, className))));
    }

    /// <summary>Returns the files to add.</summary>
    public static IEnumerable<SourceUnit> Units(WorkspaceManifest? manifest, EmitOptions options, FileListUses uses)
    {
        if (manifest is null)
            return [];
        FileListPlan plan = manifest.Settings.EmitsSource ? FileListPlan.OfAdded(manifest, uses) : FileListPlan.Of(manifest, uses);
        return plan.Units(options);
    }

    private static FileListMentions Mentions(SyntaxTree tree, string className, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out StrongBox<(string ClassName, FileListMentions Mentions)>? known)
            && known.Value.ClassName == className)
            return known.Value.Mentions;
        FileListMentions mentions = FileListMentions.Read(tree.GetText(cancellationToken).ToString(), className);
        foreach (string name in UnfinishedAccesses(tree.GetRoot(cancellationToken)))
            mentions.AddUnfinished(name);
        Known.Remove(tree);
        return Known.GetValue(tree, _ => new((className, mentions))).Value.Mentions;
    }

    // 'Workspace.Contracts.' in an editor: the completion shows the lists before the code names one. No such code compiles.
    private static IEnumerable<string> UnfinishedAccesses(SyntaxNode root) =>
        root.ContainsDiagnostics
            ? root.DescendantNodes(static node => node.ContainsDiagnostics)
                .Select(static node => node switch
                {
                    MemberAccessExpressionSyntax { Name.Identifier.IsMissing: true } access => LastName(access.Expression),
                    QualifiedNameSyntax { Right.Identifier.IsMissing: true } qualified => LastName(qualified.Left),
                    _ => null,
                })
                .OfType<string>()
            : [];

    private static string? LastName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => null,
    };
}
