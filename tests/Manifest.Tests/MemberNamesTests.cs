using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;


namespace WorkspaceSdk.Tests;

public sealed class MemberNamesTests
{
    [Theory]
    [InlineData("v2.json", "V2Json")]
    [InlineData("README.md", "READMEMd")]
    [InlineData(".gitignore", "Gitignore")]
    [InlineData("a.b.c", "ABC")]
    [InlineData("C#", "C")]
    [InlineData("x;y.txt", "XYTxt")]
    [InlineData("2024-report.csv", "_2024ReportCsv")]
    [InlineData("...", "_")]
    [InlineData("snake_case", "SnakeCase")]
    [InlineData("\u00FCber.txt", "\u00DCberTxt")]
    [InlineData("\u4E2D\u6587.md", "\u4E2D\u6587Md")]
    [InlineData("\U0001F600face.png", "FacePng")]
    [InlineData("\u0663x", "_\u0663x")]
    [InlineData("\u2160x", "X")]
    [InlineData("a\uD800b", "AB")]
    public void A_member_is_the_whole_file_name_in_words(string fileName, string expected) =>
        Assert.Equal(expected, MemberNames.FromFileName(fileName));

    [Theory]
    [InlineData("root", "Root_")]
    [InlineData("relative", "Relative_")]
    [InlineData("directory", "Directory_")]
    [InlineData("ToString", "ToString_")]
    [InlineData("getType", "GetType_")]
    [InlineData("orders", "Orders_")]
    [InlineData("event", "Event")]
    [InlineData("files", "Files_")]
    [InlineData("find", "Find_")]
    [InlineData("tryFind", "TryFind_")]
    [InlineData("files.json", "FilesJson")]
    public void A_name_that_is_taken_gets_an_underscore(string fileName, string expected) =>
        Assert.Equal(expected, MemberNames.Unreserved(MemberNames.FromFileName(fileName), "Orders"));

    [Theory]
    [InlineData("files", "Files", ManifestLanguage.CSharp, "Files__")]
    [InlineData("files", "files", ManifestLanguage.CSharp, "Files_")]
    [InlineData("files", "files", ManifestLanguage.VisualBasic, "Files__")]
    [InlineData("find", "Find", ManifestLanguage.FSharp, "Find__")]
    [InlineData("find", "Files", ManifestLanguage.CSharp, "Find_")]
    public void In_a_group_called_like_the_list_of_files_the_list_has_the_first_underscore(
        string fileName, string group, ManifestLanguage language, string expected) =>
        Assert.Equal(expected, MemberNames.Unreserved(MemberNames.FromFileName(fileName), group, language));

    [Theory]
    [InlineData(ManifestLanguage.CSharp, "_")]
    [InlineData(ManifestLanguage.FSharp, "__")]
    [InlineData(ManifestLanguage.VisualBasic, "__")]
    public void A_lone_underscore_is_a_name_in_CSharp_only(ManifestLanguage language, string expected) =>
        Assert.Equal(expected, MemberNames.Unreserved(MemberNames.FromFileName("---"), "Orders", language));

    [Theory]
    [InlineData("", "")]
    [InlineData("App.Core", "App.Core")]
    [InlineData("my-app", "my_app")]
    [InlineData("1st.lib", "_1st.lib")]
    [InlineData("event", "@event")]
    [InlineData("a..b", "a._.b")]
    [InlineData("a b.c", "a_b.c")]
    public void A_namespace_is_made_legal_segment_by_segment(string text, string expected) =>
        Assert.Equal(expected, NamespaceNames.ToCode(text));

    [Theory]
    [InlineData("Contracts", null)]
    [InlineData("contracts", null)]
    [InlineData("", "empty")]
    [InlineData("a-b", "'-'")]
    [InlineData("1a", "digit")]
    [InlineData("event", "keyword")]
    [InlineData("record", "keyword")]
    [InlineData("Root", "already")]
    [InlineData("Relative", "already")]
    [InlineData("ConfigDirectory", "Directory")]
    [InlineData("ToString", "every class")]
    [InlineData("Workspace", "generated class itself")]
    [InlineData("__Paths", "kept")]
    public void A_group_name_that_cannot_be_a_class_is_refused_with_the_reason(string name, string? reason) =>
        AssertProblem(reason, GroupNames.Problem(name, "Workspace"));

    [Theory]
    [InlineData("Config", null)]
    [InlineData("event", null)]
    [InlineData("", "empty")]
    [InlineData("a b", "' '")]
    [InlineData("My", "generated class itself")]
    public void A_directory_name_is_refused_only_if_its_member_cannot_be(string name, string? reason) =>
        AssertProblem(reason, DirectoryNames.Problem(name, "MyDirectory"));

    private static void AssertProblem(string? reason, string? problem)
    {
        if (reason is null)
            Assert.Null(problem);
        else
            Assert.Contains(reason, problem, StringComparison.Ordinal);
    }
}
