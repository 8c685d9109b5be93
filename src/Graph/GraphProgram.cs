using System.Runtime.CompilerServices;
using System.Text;
using WorkspaceSdk.Graph.Evaluation;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Graph;

/// <summary>Runs the process: reads a request from standard input and writes an answer to standard output.</summary>
internal static class GraphProgram
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static int Main()
    {
        using Stream output = Console.OpenStandardOutput();
        using var writer = new StreamWriter(output, Utf8, bufferSize: 1 << 16);
        // Other output to the console must not get into the answer.
        Console.SetOut(Console.Error);
        writer.Write(GraphFormat.FirstLine + "\n");
        try
        {
            using var reader = new StreamReader(Console.OpenStandardInput(), Utf8);
            GraphRequest request = GraphRequest.Read(reader);
            Answer(request, InstalledSdk.Use(request.Root), writer);
            return 0;
        }
        catch (Exception error)
        {
            // The tool reports it, with advice.
            writer.Write(GraphText.Line(GraphFormat.Failure, [GraphText.OneLine(error.Message)]) + "\n");
            return 1;
        }
    }

    // Uses types of MSBuild, which can be loaded only after the method above has chosen an SDK.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Answer(GraphRequest request, string sdk, StreamWriter writer) => new EvaluationRun(request, sdk).Write(writer);
}
