using Microsoft.CodeAnalysis;
using WorkspaceSdk.Compiler.Generation;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Manifest.Emitting;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Compiler.Diagnostics;

/// <summary>Reports the problems of a manifest, each at the line that can be changed.</summary>
internal static class ManifestReports
{
    public static void Unreadable(SourceProductionContext output, CompilationManifests inputs)
    {
        if (inputs.First is { Error: { } error } first)
            Report(output, first, first.ErrorLine, error);
        foreach (CompilationManifest other in inputs.Others)
            Report(output, other, 1, "this compilation was already given the manifest '" + inputs.First!.Path + "'");
    }

    /// <summary>Reports a fault from an editor's build. It is a warning, since the editor uses the code of the last good build.</summary>
    public static void Problem(SourceProductionContext output, DeclarationProblem problem)
    {
        if (WorkspaceDiagnostics.All.FirstOrDefault(row => row.Id == problem.Id) is { } row)
            output.ReportDiagnostic(Descriptors.Create(
                Descriptors.InEditor(row), SourcePlace.Line(problem.File, problem.Line).ToLocation(), null, problem.Message));
    }

    public static void Clash(SourceProductionContext output, ClassNameClash? clash, CompilationManifests inputs)
    {
        if (clash is null || inputs.First is not { } input)
            return;
        SourcePlace place = clash.Place ?? SourcePlace.Line(input.Path, 1);
        output.ReportDiagnostic(Descriptors.Create(Descriptors.ClassNameTaken, place.ToLocation(), null, clash.FullName, clash.Reason));
    }

    public static void Names(SourceProductionContext output, NameChanges names, ClassNameClash? clash, CompilationManifests inputs)
    {
        if (clash is not null || inputs.Manifest?.Settings is not { } settings)
            return;
        string ns = NamespaceNames.ToMetadata(settings.Namespace);
        foreach (NameUse use in names.Uses)
            output.ReportDiagnostic(Descriptors.Create(
                Descriptors.NameMeansGeneratedClass,
                use.Place.ToLocation(),
                null,
                use.Name,
                (ns.Length == 0 ? "" : ns + ".") + settings.ClassName,
                use.Before));
    }

    public static void Collisions(SourceProductionContext output, EmitPlan? plan, CompilationManifests inputs)
    {
        if (plan is null || inputs.First is not { Manifest.Settings: { } settings } input)
            return;
        foreach (GroupCollision found in plan.Collisions)
        {
            string file = DefiningFiles.Locate(input.Path, settings, found.DefiningFile);
            string members = string.Join(", ", found.Collision.Members.Select(static m => "'" + m.Path + "' (" + m.Name + ")"));
            output.ReportDiagnostic(Descriptors.Create(
                Descriptors.MembersCollide,
                SourcePlace.Line(file, found.Line).ToLocation(),
                null,
                settings.ClassName + "." + found.Collision.Class,
                found.Collision.Name,
                members));
        }
    }

    public static void PathTypes(SourceProductionContext output, PathTypeTable types, CompilationManifests inputs)
    {
        if (inputs.First is not { Manifest: { } manifest } input)
            return;
        foreach (PathTypeEntry entry in types.Entries)
        {
            if (entry.Problem is not { } problem)
                continue;
            foreach (ManifestPathType type in manifest.PathTypes.Where(type => type.Type == entry.Text))
                Report(type.IsDirectory ? CodeSettings.DirectoryType : CodeSettings.FileType, type.DefiningFile, type.Line);
            foreach (ManifestGroup group in manifest.Groups)
            {
                if (group.FileType == entry.Text)
                    Report("FileType of the group '" + group.Name + "'", group.DefiningFile, group.Line);
                if (group.DirectoryType == entry.Text)
                    Report("DirectoryType of the group '" + group.Name + "'", group.DefiningFile, group.Line);
            }

            void Report(string what, string definingFile, int line) => output.ReportDiagnostic(Descriptors.Create(
                Descriptors.PathTypeUnusable,
                SourcePlace.Line(DefiningFiles.Locate(input.Path, manifest.Settings, definingFile), line).ToLocation(),
                null,
                what,
                entry.Text,
                problem));
        }
    }

    private static void Report(SourceProductionContext output, CompilationManifest input, int line, string reason) =>
        output.ReportDiagnostic(Descriptors.Create(
            Descriptors.ManifestUnreadable, SourcePlace.Line(input.Path, line).ToLocation(), null, input.Path, line, reason));
}
