using WorkspaceSdk.Tool.Options;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Writes the results of all commands.</summary>
internal static class ResultOutput
{
    /// <summary>Shows results up to the limit, or only their number, as they come.</summary>
    /// <returns>The number of results.</returns>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static int Write<T>(IEnumerable<T> results, ResultFormat format, ToolConsole console, Func<ResultStream, IResultOutput<T>> open)
    {
        using var stream = new ResultStream(console);
        using IResultOutput<T> output = open(stream);
        int count = 0;
        foreach (T result in results)
        {
            count++;
            if (!format.Count && !format.Quiet)
                output.Write(result);
            if (count == format.Limit)
                break;
        }

        if (format.Quiet)
            return count;
        if (format.Count)
            WriteCount(count, format, stream);
        else
            output.Complete();
        stream.Flush();
        return count;
    }

    /// <summary>Returns the exit code. Reports on standard error ignored start directories, and hints if nothing was found.</summary>
    public static int ExitCodeOf(int count, ErrorReport errors, StartingPoint start, FileQuery query, ToolConsole console)
    {
        if (count == 0 || start.Places is not null)
            SayWhatIsIgnored(start, query, console);
        if (errors.Any)
            return ExitCode.Failure;
        if (count > 0)
            return ExitCode.Found;
        foreach (string hint in EmptyResultHint.Of(query, start))
            console.Say(hint);
        return ExitCode.NothingFound;
    }

    private static void SayWhatIsIgnored(StartingPoint start, FileQuery query, ToolConsole console)
    {
        if (!query.RespectIgnoreFiles)
            return;
        foreach (string directory in start.Directories)
        {
            if (directory.Length > 0 && start.Workspace.IsIgnored(directory, isDirectory: true))
                console.Say(
                    $"'{start.FullPath(directory)}' is ignored by a .gitignore file above it; --no-ignore looks into it anyway.");
        }
    }

    private static void WriteCount(int count, ResultFormat format, ResultStream stream)
    {
        if (format.Json)
        {
            using var json = new JsonLine(stream);
            json.Write(writer => writer.WriteNumber("count", count));
            return;
        }

        stream.WriteNumber(count);
        stream.End((byte)'\n');
    }
}
