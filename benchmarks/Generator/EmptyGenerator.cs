using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Benchmarks;

/// <summary>
/// Costs what running a generator costs that, as ours must, declares the embedded attribute, is asked about every compilation and has
/// thirty files in it, and does nothing else.
/// </summary>
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());
        context.RegisterSourceOutput(context.CompilationProvider.Select(static (_, _) => 0), static (_, _) => { });
        context.RegisterSourceOutput(
            context.ParseOptionsProvider.SelectMany(static (_, _) => Enumerable.Range(0, 30)),
            static (output, i) => output.AddSource("File" + i, "// " + i));
    }
}
