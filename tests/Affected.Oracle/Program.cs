using System.Globalization;
using WorkspaceSdk.Oracle;

if (args.Length == 0)
{
    Console.Error.WriteLine("Give the assembly of the tool, and then the number of changes, the seed, the number of projects.");
    return 2;
}

int Number(int place, int standard) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : standard;
string sdk = InstalledMSBuild.Use(Environment.CurrentDirectory);
string container = Directory.CreateTempSubdirectory("wsdk-oracle-").FullName;
bool isRight = false;
try
{
    var run = new OracleRun(container, Path.GetFullPath(args[0]), Number(2, 1), Number(3, 60), Console.Out.WriteLine);
    run.Run(Number(1, 10));
    run.Report();
    isRight = run.IsRight;
    return isRight ? 0 : 1;
}
finally
{
    string server = Path.Combine(sdk, "Roslyn", "bincore", "VBCSCompiler.dll");
    new ProgramRun(container).Run("dotnet", server, "-shutdown", "-pipename:" + InstalledMSBuild.CompilerServer);
    if (isRight)
        Directory.Delete(container, recursive: true);
    else
        Console.Error.WriteLine($"The solution remains in '{container}'.");
}
