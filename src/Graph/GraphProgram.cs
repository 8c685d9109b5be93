using System.Runtime.CompilerServices;
using System.Text;
using WorkspaceSdk.Graph.Evaluation;
using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Graph;

/// <summary>The process: a request on standard input, an answer on standard output.</summary>
internal static class GraphProgram
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static int Main()
    {
        using Stream output = Console.OpenStandardOutput();
        using var writer = new StreamWriter(output, Utf8, bufferSize: 1 << 16);
        // Whatever else writes to the console must not stand in the answer.
        Console.SetOut(Console.Error);
        writer.Write(GraphFormat.FirstLine + "\n");
        try
        {
            using var reader = new StreamReader(Console.OpenStandardInput(), Utf8);
            GraphRequest request = GraphRequest.Read(reader);
            InstalledSdk.Use(request.Root);
            Answer(request, writer);
            return 0;
        }
        catch (Exception error)
        {
            // The tool reports it, with what to do.
            writer.Write(GraphText.Line(GraphFormat.Failure, [GraphText.OneLine(error.Message)]) + "\n");
            return 1;
        }
    }

    // Names types of MSBuild, which is found only when the method above has chosen one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Answer(GraphRequest request, StreamWriter writer) => new EvaluationRun(request).Write(writer);
}
