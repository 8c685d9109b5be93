using System.Collections.Concurrent;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("WorkspaceSdk.Tests.TestRun", "WorkspaceSdk.EndToEnd.Tests")]

namespace WorkspaceSdk.Tests;

/// <summary>What all tests share goes away when the last of them ended: at the end of the host's process it is too late, which is not given the time.</summary>
public sealed class TestRun(IMessageSink messages) : XunitTestFramework(messages)
{
    private static readonly ConcurrentStack<Action> Endings = new();

    /// <summary>Has something done after all tests; what was asked for last comes first.</summary>
    internal static void AtEnd(Action ending) => Endings.Push(ending);

    /// <summary>Has a directory of temporary files deleted after all tests.</summary>
    internal static void DeleteAtEnd(string directory) => AtEnd(() =>
    {
        try
        {
            Directory.Delete(directory, recursive: true);
        }
        catch (IOException)
        {
            // A process that a test made end may not be gone yet, and writes there. What it leaves says nothing about what was tested.
        }
    });

    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) => new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink messages) : XunitTestFrameworkExecutor(assembly, sources, messages)
    {
        // 'void' is what the base class asks for; it runs its own runner in the same way.
        protected override async void RunTestCases(IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using var runner = new Runner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class Runner(ITestAssembly assembly, IEnumerable<IXunitTestCase> cases, IMessageSink messages, IMessageSink execution, ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, cases, messages, execution, options)
    {
        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            await base.BeforeTestAssemblyFinishedAsync();
            while (Endings.TryPop(out Action? ending))
                ending();
        }
    }
}
