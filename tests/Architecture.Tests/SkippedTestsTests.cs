using System.Text.RegularExpressions;

namespace WorkspaceSdk.Tests;

/// <summary>A test that cannot run on a system is skipped, and says why. One that just returns would count as passed.</summary>
public sealed partial class SkippedTestsTests
{
    [Theory]
    [InlineData("if (OperatingSystem.IsWindows())\n            return;", true)]
    [InlineData("if (!OperatingSystem.IsLinux()) return;", true)]
    [InlineData("if (!OperatingSystem.IsWindows())\n            File.Delete(file);", false)]
    [InlineData("Assert.SkipWhen(OperatingSystem.IsWindows(), \"No modes.\");", false)]
    public void A_test_that_returns_is_found(string source, bool isFound) => Assert.Equal(isFound, Silent().IsMatch(source));

    [Fact]
    public void No_test_passes_because_the_system_is_another()
    {
        string[] files = [.. Directory.EnumerateFiles(
            Path.Combine(RepositoryPaths.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)];
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, static file => Path.GetFileName(file) != $"{nameof(SkippedTestsTests)}.cs"
            && Silent().IsMatch(File.ReadAllText(file)));
    }

    [GeneratedRegex(@"if \(!?OperatingSystem\.Is\w+\(\)\)\s*return;")]
    private static partial Regex Silent();
}
