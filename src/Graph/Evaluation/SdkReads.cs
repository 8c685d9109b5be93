using WorkspaceSdk.Graph.Protocol;
using WorkspaceSdk.Graph.Recording;

namespace WorkspaceSdk.Graph.Evaluation;

/// <summary>The reads that choose the SDK and the workloads.</summary>
internal static class SdkReads
{
    private const string SettingsFile = "global.json";

    /// <summary>Adds it for all projects.</summary>
    /// <param name="root">The directory whose <c>global.json</c> counts.</param>
    /// <param name="sdk">The directory of the SDK.</param>
    /// <param name="recorder">Where it is added.</param>
    public static void Add(string root, string sdk, ReadRecorder recorder)
    {
        for (string? directory = root; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            string file = Path.Combine(directory, SettingsFile);
            recorder.AddShared(ReadKind.Content, file);
            if (!File.Exists(file))
                continue;
            if (NamesPlaces(file))
                recorder.AddShared(ReadKind.Anything, file);
            break;
        }

        // The versions that are installed, and the workloads of each.
        if (Path.GetDirectoryName(sdk) is not { } versions || Path.GetDirectoryName(versions) is not { } dotnet)
            return;
        recorder.AddShared(ReadKind.Names, versions);
        string workloads = Path.Combine(dotnet, "sdk-manifests");
        recorder.AddShared(ReadKind.Names, workloads);
        if (!Directory.Exists(workloads))
            return;
        foreach (string band in Directory.EnumerateDirectories(workloads))
            recorder.AddShared(ReadKind.Names, band);
    }

    // SDKs in other places come and go without a trace in the places that are known here.
    private static bool NamesPlaces(string file)
    {
        try
        {
            using var reader = new StreamReader(
                new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return reader.ReadToEnd().Contains("\"paths\"", StringComparison.Ordinal);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
