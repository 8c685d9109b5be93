using System.Reflection;
using Microsoft.CodeAnalysis;
using WorkspaceSdk.Compiler.Diagnostics;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceDiagnostic = WorkspaceSdk.Manifest.Diagnostics.WorkspaceDiagnostic;

namespace WorkspaceSdk.Tests;

/// <summary>A code, its category and its severity are a promise from the first release on; a change has to be written down.</summary>
public sealed class ReleaseTrackingTests
{
    [Fact]
    public void Every_rule_is_in_the_release_notes_with_its_category_severity_and_title()
    {
        IEnumerable<string> real = typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
            .Select(static rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | "
                + $"[{rule.Title}](../../docs/diagnostics/{rule.Id}.md)")
            .Order(StringComparer.Ordinal);
        IEnumerable<string> written = new[] { "Shipped", "Unshipped" }
            .SelectMany(static name => File.ReadLines(Path.Combine(RepositoryPaths.Root, "src", "Compiler", $"AnalyzerReleases.{name}.md")))
            .Where(static line => line.StartsWith("WSDK", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal(real, written);
    }

    [Fact]
    public void The_table_of_codes_lists_every_code()
    {
        IEnumerable<WorkspaceDiagnostic> declared = typeof(WorkspaceDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static field => field.FieldType == typeof(WorkspaceDiagnostic))
            .Select(static field => (WorkspaceDiagnostic)field.GetValue(null)!);

        Assert.Equal(
            declared.Select(static row => row.Id).Order(StringComparer.Ordinal), WorkspaceDiagnostics.All.Select(static row => row.Id));
        Assert.Distinct(WorkspaceDiagnostics.All.Select(static row => row.Id));
    }
}
