using System.Diagnostics;
using System.Diagnostics.Tracing;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>The places where the errors of a reload can be seen.</summary>
[Slow]
public sealed class ConfigurationReloadErrorTests : IDisposable
{
    private readonly ConfiguredWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void An_error_that_nobody_listens_for_is_on_the_standard_error_stream()
    {
        _workspace.With("config/app.json", """{ "key": "good" }""");
        using Process process = Start("watch");
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        _workspace.With("config/app.json", "{ \"key\": \"bad\",\n x }");
        Assert.StartsWith("WSDK1026: 'config/app.json', line 2, column 2: ", process.StandardError.ReadLine(), StringComparison.Ordinal);
        process.StandardInput.WriteLine();
        Assert.Equal("good", process.StandardOutput.ReadLine());
        process.WaitForExit();
    }

    [Theory]
    [InlineData("watch", "throw")]
    [InlineData("watch", "report")]
    public void An_exception_of_a_callback_is_on_the_standard_error_stream(params string[] mode)
    {
        _workspace.With("config/app.json", """{ "key": "0" }""");
        using Process process = Start(mode);
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        _workspace.With("config/app.json", mode[1] == "throw" ? """{ "key": "1" }""" : "{");
        Assert.Contains("A callback threw during a reload", process.StandardError.ReadLine(), StringComparison.Ordinal);
        process.StandardInput.WriteLine();
        Assert.Equal(mode[1] == "throw" ? "1" : "0", process.StandardOutput.ReadLine());
        process.StandardError.ReadToEnd();
        process.WaitForExit();
    }

    [Fact]
    public async Task An_event_source_has_every_error_with_its_code_and_file()
    {
        using var listener = new Listener();
        _workspace.With("config/app.json", """{ "key": "good" }""");
        using var configuration = new ReloadedConfiguration(_workspace);
        _workspace.With("config/app.json", "{ \"key\": \"bad\",\n x }");
        WorkspaceConfigurationException error = await configuration.Error(1);
        Assert.Contains(listener.Events, found => found is ("WSDK1026", var message, "config/app.json") && message == error.Message);
    }

    [Fact]
    public void An_exception_that_nobody_catches_is_printed_with_its_code()
    {
        (int exitCode, _, string errors) = ConfigurationProcess.Run(
            _workspace.Root, ConfigurationProcess.ProgramFile, [_workspace.Root, "missing"]);
        Assert.NotEqual(0, exitCode);
        Assert.Contains(
            $"WorkspaceConfigurationException: WSDK1024: The workspace '{_workspace.Root}' has no", errors, StringComparison.Ordinal);
    }

    private Process Start(params string[] mode) => ConfigurationProcess.Start(
        _workspace.Root, ConfigurationProcess.ProgramFile, [mode[0], _workspace.Root, "app", .. mode[1..]]);

    private sealed class Listener : EventListener
    {
        private readonly List<(string Code, string Message, string File)> _events = [];

        public IReadOnlyList<(string Code, string Message, string File)> Events
        {
            get
            {
                lock (_events)
                    return [.. _events];
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "WorkspaceSdk-Configuration")
                EnableEvents(eventSource, EventLevel.Error);
        }

        // The base class calls this before the fields of this class are set.
        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (_events is not null && eventData is { EventId: 1, Payload: [string code, string message, string file] })
            {
                lock (_events)
                    _events.Add((code, message, file));
            }
        }
    }
}
