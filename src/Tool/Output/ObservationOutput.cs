using WorkspaceSdk.Tool.Health;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows the observations of an examination.</summary>
internal sealed class ObservationOutput(ResultStream output, bool asJson) : IDisposable
{
    private readonly JsonLine _json = new(output);

    /// <summary>Shows one observation.</summary>
    public void Write(Observation observation)
    {
        string severity = observation.IsError ? "error" : "warning";
        if (asJson)
        {
            _json.Write(writer =>
            {
                writer.WriteString("severity", severity);
                writer.WriteString("code", observation.Code);
                writer.WriteString("path", observation.Path);
                if (observation.Line > 0)
                    writer.WriteNumber("line", observation.Line);
                else
                    writer.WriteNull("line");
                writer.WriteString("message", observation.Message);
            });
            return;
        }

        output.WriteLine($"{severity}{(observation.Code is { } code ? " " + code : "")}: {Place(observation)}{observation.Message}");
    }

    private static string Place(Observation observation) =>
        observation.Path.Length == 0 ? "" : observation.Path + (observation.Line > 0 ? $"({observation.Line})" : "") + ": ";

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}
