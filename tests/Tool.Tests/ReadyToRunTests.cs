using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace WorkspaceSdk.Tests;

/// <summary>Which of the tool's assemblies come compiled.</summary>
public sealed class ReadyToRunTests
{
    [Theory]
    [InlineData("dotnet-workspace.dll")]
    [InlineData("WorkspaceSdk.Engine.dll")]
    [InlineData("System.CommandLine.dll")]
    public void A_release_build_is_compiled_ahead_where_that_can_be_done(string file)
    {
        string directory = Path.GetDirectoryName(ToolProcess.Assembly)!;
        using var image = new PEReader(File.OpenRead(Path.Combine(directory, file)));
        bool isExpected = Path.GetFileName(directory) == "release" && RuntimeInformation.RuntimeIdentifier == "linux-x64";
        Assert.Equal(isExpected, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
    }
}
