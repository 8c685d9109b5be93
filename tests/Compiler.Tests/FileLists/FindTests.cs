using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Tests;

/// <summary><c>Find</c> and <c>TryFind</c>: a file of a group by its path at run time.</summary>
[Slow]
public sealed class FindTests(FindFixture fixture) : IClassFixture<FindFixture>
{
    private static readonly ManifestLanguage[] Languages = Enum.GetValues<ManifestLanguage>();

    public static TheoryData<ManifestLanguage, string> Refused => Rows(
        "", "/", ".", "..", "../contracts/a.json", "orders/../a.json", "./a.json", "orders/./v1.json", "orders//v1.json", "/a.json",
        "orders/", "orders\\v1.json", "..\\a.json", "\\a.json", "C:/a.json", "C:\\a.json", "//server/share", "orders/..", "a\0b",
        "/contracts/a.json");

    public static TheoryData<ManifestLanguage, string> Missing => Rows(
        "orders", "orders/v1.json/x", "orders/V1.json", "a.jso", "a.jsonx", "contracts/a.json", "orders/v", " a.json", "a.json ", "...",
        "..a",
        "orders/v1.json\n");

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_path_that_leads_out_of_the_group_or_is_none_is_refused(ManifestLanguage language, string path)
    {
        LoadedWorkspace loaded = fixture.Of(language);
        foreach (string[] names in new string[][] { ["Contracts"], ["Relative", "Contracts"] })
        {
            ArgumentException exception = Assert.Throws<ArgumentException>(() => loaded.Find(path, names));
            Assert.Equal("path", exception.ParamName);
            Assert.Contains("is no path of a file below 'contracts'", exception.Message, StringComparison.Ordinal);
            Assert.Null(loaded.TryFind(path, names));
        }
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_file_that_is_not_in_the_group_is_not_found(ManifestLanguage language, string path)
    {
        LoadedWorkspace loaded = fixture.Of(language);
        FileNotFoundException exception = Assert.Throws<FileNotFoundException>(() => loaded.Find(path, "Contracts"));
        Assert.Equal(path, exception.FileName);
        Assert.Contains($"'{path}' below 'contracts' among the 5 files", exception.Message, StringComparison.Ordinal);
        Assert.Null(loaded.TryFind(path, "Contracts"));
    }

    [Theory]
    [InlineData("orders/v3.json", "Near: 'orders/v1.json', 'orders/v2.json'.")]
    [InlineData("Orders/V1.JSON", "Near: 'orders/v1.json', 'orders/v2.json', ")]
    // The same name in another directory is nearest.
    [InlineData("v2.json", "Near: 'orders/v2.json'")]
    [InlineData("entirely/different", "the build found. A file")]
    public void The_exception_names_near_files(string path, string expected)
    {
        foreach (ManifestLanguage language in Languages)
        {
            string message = Assert.Throws<FileNotFoundException>(() => fixture.Of(language).Find(path, "Contracts")).Message;
            Assert.Contains(expected, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_message_is_the_same_in_every_language()
    {
        foreach (string path in new[] { "orders/v3.json", "../x", "z", "v2.json", "a.jsn" })
        {
            foreach (string[] names in new string[][] { ["Contracts"], ["Contracts", "Orders"], ["Relative", "Contracts"], ["All"] })
                Assert.Single(
                    Languages.Select(language => Record.Exception(() => fixture.Of(language).Find(path, names))?.Message).Distinct());
        }
    }

    [Fact]
    public void No_path_at_all_is_an_error_of_the_caller()
    {
        foreach (ManifestLanguage language in Languages)
        {
            Assert.Throws<ArgumentNullException>(() => fixture.Of(language).Find(null!, "Contracts"));
            Assert.Throws<ArgumentNullException>(() => fixture.Of(language).TryFind(null!, "Contracts"));
        }
    }

    [Fact]
    public void A_class_finds_by_the_path_from_its_own_directory()
    {
        foreach (ManifestLanguage language in Languages)
        {
            LoadedWorkspace loaded = fixture.Of(language);
            Assert.Equal(loaded.Root + "/contracts/orders/v2.json", loaded.Find("v2.json", "Contracts", "Orders"));
            Assert.Equal("contracts/orders/v2.json", loaded.Find("orders/v2.json", "Relative", "Contracts"));
            Assert.Equal("contracts/orders/v2.json", loaded.Find("contracts/orders/v2.json", "Relative", "All"));
            Assert.Null(loaded.TryFind("orders/v2.json", "Contracts", "Orders"));
        }
    }

    private static TheoryData<ManifestLanguage, string> Rows(params string[] paths)
    {
        var rows = new TheoryData<ManifestLanguage, string>();
        foreach (ManifestLanguage language in Languages)
        {
            foreach (string path in paths)
                rows.Add(language, path);
        }

        return rows;
    }
}
