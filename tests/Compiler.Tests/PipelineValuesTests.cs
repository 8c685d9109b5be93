using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkspaceSdk.Compiler;
using WorkspaceSdk.Compiler.Generation;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary>
/// What the generator keeps between runs is data: a symbol, a syntax tree or a location in it would keep a whole compilation alive.
/// </summary>
public sealed class PipelineValuesTests
{
    [Fact]
    public void No_step_keeps_a_compilation_alive()
    {
        // A clash is what a symbol is asked for, and without one there is code to write; collisions and a
        // second manifest are reported with places.
        GeneratorRunResult clash = Run("namespace App { class Workspace { } }"), plain = Run("");
        Assert.Contains(clash.Diagnostics, static d => d.Id == "WSDK2002");
        foreach (string step in TrackingNames.All)
        {
            var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
            object?[] values = [.. Values(clash, step).Concat(Values(plain, step))];
            foreach (object? value in values)
                AssertData(step, value, seen);
            Assert.True(values.Any(static value => value is not null), step + " has no value to examine.");
        }
    }

    private static GeneratorRunResult Run(string code)
    {
        WorkspaceManifest manifest = Manifests.Of(Manifests.Group("G", "", "a/1", "read-me.md", "read.me.md"));
        AdditionalText[] texts =
        [
            new ManifestText(GeneratorRun.ManifestPath, ManifestWriter.Write(manifest)),
            new ManifestText("/other.manifest", ManifestWriter.Write(manifest))
        ];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "App", [CSharpSyntaxTree.ParseText(code, path: "/Code.cs")], References.Current);
        return CSharpGeneratorDriver
            .Create(
                [new WorkspaceGenerator().AsSourceGenerator()],
                texts,
                driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
            .RunGenerators(compilation)
            .GetRunResult().Results.Single();
    }

    private static IEnumerable<object> Values(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(static run => run.Outputs).Select(static o => o.Value) : [];

    private static void AssertData(string path, object? value, HashSet<object> seen)
    {
        if (value is null || value.GetType().IsPrimitive || value is string or Enum || !seen.Add(value))
            return;
        Assert.False(
            value is ISymbol or Compilation or SyntaxTree or SyntaxNode or SemanticModel or Location or SyntaxReference or AdditionalText,
            path + " is a " + value.GetType());
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
                AssertData(path + "[]", item, seen);
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                AssertData(path + "." + field.Name, field.GetValue(value), seen);
        }
    }
}
