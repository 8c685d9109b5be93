using System.Reflection;
using System.Runtime.Loader;

namespace WorkspaceSdk.Fuzz;

/// <summary>
/// Loads a program once more, beside copies of the assemblies under test that note which code runs. The copies are made in memory at each
/// start: no built file changes, and no build has a step for it.
/// </summary>
public sealed class InstrumentedContext : AssemblyLoadContext
{
    private readonly Dictionary<string, byte[]> _copies;

    private InstrumentedContext(Dictionary<string, byte[]> copies)
        : base("instrumented")
    {
        _copies = copies;
    }

    /// <summary>Runs the static method <c>Run</c> of a type in the program's second copy.</summary>
    /// <typeparam name="TProgram">The type.</typeparam>
    /// <param name="names">The assemblies to instrument, without the extension.</param>
    /// <param name="arguments">The arguments of the method. With <c>points</c> as the first one, the points that run are counted.</param>
    /// <returns>What the method returns.</returns>
    public static int Run<TProgram>(IReadOnlyList<string> names, string[] arguments)
    {
        if (arguments is ["points", ..])
            CodePoints.CountThem();
        var instrumentation = new Instrumentation();
        var context = new InstrumentedContext(
            names.ToDictionary(static name => name, name => instrumentation.Copy(FileOf(name)), StringComparer.Ordinal));
        CoverageMap.Allocate();
        CodePoints.Publish(instrumentation.Points);
        Assembly program = context.LoadFromAssemblyPath(typeof(TProgram).Assembly.Location);
        MethodInfo run = program.GetType(typeof(TProgram).FullName!, throwOnError: true)!
            .GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!;
        return run.CreateDelegate<Func<string[], int>>()(arguments);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string name = assemblyName.Name!;
        if (_copies.TryGetValue(name, out byte[]? copy))
            return LoadFromStream(new MemoryStream(copy));
        // There is one map of the code that ran, and the copies and the fuzzer share it.
        bool isShared = name.StartsWith("SharpFuzz", StringComparison.Ordinal) || !File.Exists(FileOf(name));
        return isShared ? null : LoadFromAssemblyPath(FileOf(name));
    }

    private static string FileOf(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");
}
