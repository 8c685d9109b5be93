namespace WorkspaceSdk.Tests;

/// <summary>The files of a group as test cases, in each framework by the line that the page has for it.</summary>
public sealed class FilesOfAGroupTests(FilesOfAGroupFixture fixture) : IClassFixture<FilesOfAGroupFixture>
{
    [Theory]
    [InlineData("InXunit")]
    [InlineData("InNUnit")]
    [InlineData("InMSTest")]
    public void Each_file_is_a_test_case(string framework) => AssertCases(framework, fixture.Before, "a.json", "orders/v1.json");

    [Theory]
    [InlineData("InXunit")]
    [InlineData("InNUnit")]
    [InlineData("InMSTest")]
    public void A_file_that_came_is_a_test_case_of_the_next_build_and_one_that_went_is_none(string framework) =>
        AssertCases(framework, fixture.After, "orders/v1.json", "orders/v2.json");

    [Theory]
    [InlineData("in the workspace")]
    [InlineData("elsewhere, with the variable")]
    public void Copied_tests_find_the_workspace(string copy) =>
        Assert.Matches(@"Failed: +0, Passed: +8,", fixture.Copies[copy].Succeeded().Output);

    [Fact]
    public void Copied_tests_that_nothing_leads_to_the_workspace_name_what_they_tried() =>
        Assert.Contains(
            "Set the environment variable WORKSPACE_PATH", fixture.Copies["elsewhere"].Failed().Output, StringComparison.Ordinal);

    [Fact]
    public void A_file_is_found_by_a_path_and_the_message_is_the_one_of_the_page() =>
        Assert.Contains(fixture.Before, static test => test.Class == "LookupTests");

    [Fact]
    public void Every_block_of_code_on_the_page_is_one_of_these_files() =>
        Assert.DoesNotMatch(@"```(csharp|xml|console)\n(?!// |<!-- )", FilesOfAGroupFixture.Page);

    // The frameworks name a case in different ways; the path is in each of them.
    private static void AssertCases(string framework, IReadOnlyList<(string Class, string Name)> tests, params string[] files)
    {
        string[] names = [.. tests.Where(test => test.Class == framework).Select(static test => test.Name)];
        Assert.Equal(files.Length, names.Length);
        Assert.All(files, file => Assert.Contains(names, name => name.Contains("fixtures/" + file, StringComparison.Ordinal)));
    }
}
