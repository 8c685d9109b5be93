using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Benchmarks;

/// <summary>The usual way to typed paths, as a rival: an additional file per path, one generated file of constants.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class PathPerFileGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<System.Collections.Immutable.ImmutableArray<string>> paths = context.AdditionalTextsProvider
            .Select(static (text, _) => text.Path)
            .Collect();
        context.RegisterSourceOutput(paths, static (output, all) =>
            output.AddSource(
                "Paths.g.cs",
                "class Paths {\n"
                + string.Concat(all.Select(static (path, i) => FormattableString.Invariant($"public const string P{i} = \"{path}\";\n")))
                + "}"));
    }
}
