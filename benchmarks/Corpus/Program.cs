using WorkspaceSdk.Benchmarks;

switch (args)
{
    case ["terms"]:
        LongExpressions.Run();
        return 0;
    case ["files", var hits, .. var directories] when directories.Length > 0:
        return CorpusRun.Run(hits, directories) ? 0 : 1;
    default:
        Console.Error.WriteLine(
            "usage: terms: what the rules take for long expressions. files HITS DIRECTORY...: runs the rules over all C# files of the "
            + "directories, writes what they find to the file HITS.");
        return 2;
}
