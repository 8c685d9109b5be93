using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Manifest.Diagnostics;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Tool.Graphs;

/// <summary>
/// Starts the program that evaluates projects. It is beside the tool and runs in the .NET of this machine, because a native program cannot
/// load MSBuild.
/// </summary>
/// <param name="dotnet">The absolute path of <c>dotnet</c>.</param>
/// <param name="program">The absolute path of the program.</param>
internal sealed class GraphHost(string dotnet, string program)
{
    private const int LongestComplaint = 4096;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Gets the variables that a build sets for the tool. They would choose that build's MSBuild, and not the one of the repository.
    /// </summary>
    public static readonly IReadOnlyList<string> VariablesOfBuilds =
        ["MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildSDKsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_HOST_PATH"];

    /// <summary>Finds the program.</summary>
    /// <param name="root">The workspace root, in which no program is run.</param>
    /// <exception cref="WorkspaceException">The program or <c>dotnet</c> is missing.</exception>
    public static GraphHost Find(string root) => Find(root, AppContext.BaseDirectory);

    /// <summary>Gets the number of projects that were evaluated so far.</summary>
    public int EvaluatedCount { get; private set; }

    /// <summary>Gets the absolute path of <c>dotnet</c>.</summary>
    public string Dotnet => dotnet;

    /// <summary>Gets the absolute path of the program.</summary>
    public string Program => program;

    /// <summary>Finds the program; null when it is not there, or no <c>dotnet</c> is.</summary>
    /// <param name="root">The workspace root, in which no program is run.</param>
    public static GraphHost? TryFind(string root)
    {
        try
        {
            return Find(root);
        }
        catch (WorkspaceException)
        {
            return null;
        }
    }

    /// <summary>Finds the program beside a tool.</summary>
    /// <param name="root">The workspace root, in which no program is run.</param>
    /// <param name="directory">The directory of the tool.</param>
    public static GraphHost Find(string root, string directory)
    {
        string program = Path.Combine(directory, "graph", "WorkspaceSdk.Graph.dll");
        if (!File.Exists(program))
            throw Error(root, $"'{program}', which evaluates them, is missing. Install the tool again");
        string dotnet = ProgramOnPath.Find("dotnet", root)
            ?? throw Error(root, "no directory on PATH holds dotnet, those in the workspace left aside. Install the .NET SDK");
        return new GraphHost(dotnet, program);
    }

    /// <summary>Evaluates projects.</summary>
    /// <param name="request">The projects and the settings of the evaluation.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <exception cref="WorkspaceException">There is no answer.</exception>
    public GraphAnswer Evaluate(GraphRequest request, CancellationToken cancellationToken)
    {
        string root = request.Root;
        using Process process = Start(root);
        using CancellationTokenRegistration ending = cancellationToken.Register(() => End(process));
        try
        {
            Task<string> complaint = Task.Run(() => Complaint(process.StandardError), CancellationToken.None);
            var sending = Task.Run(() => Send(process.StandardInput, request), CancellationToken.None);
            using var answer = new StreamReader(process.StandardOutput.BaseStream, Utf8, true, 1 << 16);
            try
            {
                GraphAnswer graph = GraphAnswerReader.Read(answer, () => EvaluatedCount++);
                sending.Wait(CancellationToken.None);
                return graph;
            }
            catch (Exception error) when (error is FormatException or IOException or AggregateException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                End(process);
                string said = complaint.GetAwaiter().GetResult();
                throw Error(root, (error as FormatException ?? error.GetBaseException()).Message + (said.Length > 0 ? $" ('{said}')" : ""));
            }
        }
        finally
        {
            End(process);
        }
    }

    private Process Start(string root)
    {
        var start = new ProcessStartInfo(dotnet)
        {
            // Not in the tree: a file there must not decide how the program starts.
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(program);
        foreach (string variable in VariablesOfBuilds)
            start.Environment.Remove(variable);
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception error) when (error is Win32Exception or IOException or InvalidOperationException)
        {
            throw Error(root, $"'{dotnet}' cannot be started: {error.Message.TrimEnd('.')}");
        }
    }

    private static void Send(StreamWriter input, GraphRequest request)
    {
        using (input)
            request.Write(input);
    }

    private static string Complaint(StreamReader errors)
    {
        var text = new StringBuilder();
        char[] buffer = new char[1024];
        // Read to the end, or the program would wait for ever.
        for (int length; (length = errors.Read(buffer)) > 0;)
            text.Append(buffer, 0, Math.Min(length, Math.Max(0, LongestComplaint - text.Length)));
        return string.Join("; ", text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static void End(Process process)
    {
        try
        {
            // It starts no processes. To look for some takes longer than an interrupted run has.
            process.Kill();
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself.
        }
    }

    private static WorkspaceException Error(string root, string why) =>
        new(WorkspaceDiagnostics.ProjectsNotEvaluated.Id, WorkspaceDiagnostics.ProjectsNotEvaluated.Message(root, why));
}
