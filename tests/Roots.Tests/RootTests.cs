using System.Globalization;
using WorkspaceSdk.Roots;

namespace WorkspaceSdk.Tests;

/// <summary>Every row, by MSBuild's evaluation in this process and by the engine.</summary>
[Collection("variables of the environment")]
[Slow]
public sealed class RootTests
{
    static RootTests() => InstalledMSBuild.Use();

    public static TheoryData<string> Names => [.. RootTable.Rows.Select(static row => row.Name)];

    [Fact]
    public void The_table_has_at_least_forty_rows_with_a_name_of_their_own() =>
        Assert.True(
            RootTable.Rows.Select(static row => row.Name).Distinct().Count() is >= 40 and var count && count == RootTable.Rows.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void MSBuild_answers(string name)
    {
        RootRow row = RootTable.Rows.Single(r => r.Name == name);
        using TemporaryDirectory place = Arrange(row);

        RootAnswer answer = Evaluation.Evaluate(row, place);

        Assert.Equal(row.Code, answer.Code);
        Assert.Equal(row.Source.ToString(), answer.Source);
        if (row.Root is not null)
            Assert.Equal(Path.Combine(place.Root, row.Root).TrimEnd('/') + "/", answer.Root);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_engine_answers_the_same(string name)
    {
        RootRow row = RootTable.Rows.Single(r => r.Name == name);
        using TemporaryDirectory place = Arrange(row);
        string? Fill(string? text) => text is null ? null : string.Format(CultureInfo.InvariantCulture, text, place.Root);
        string? variable = Fill(row.Variable) is { Length: > 0 } path ? path : Fill(row.SpelledVariable?.Value);
        string? given = Fill(row.CommandLine) is { Length: > 0 } commandLine ? commandLine : Fill(row.DirectoryBuildProps);
        var request =
            new RootRequest(place.FullPath(row.Project), given, variable, Profile(row, place)) { SafeRoots = Fill(row.SafeRoots) };

        // Setting a property late is a mistake only a build can make.
        if (row.Code is "" or "WSDK0003")
        {
            WorkspaceRoot root = RootChain.Resolve(request);
            Assert.Equal(row.Source, root.Source);
            Assert.Equal(Path.Combine(place.Root, row.Root!).TrimEnd('/'), root.Directory);
        }
        else
        {
            Assert.Equal(row.Code, Assert.Throws<WorkspaceRootException>(() => RootChain.Resolve(request)).Code);
        }
    }

    internal static string Profile(RootRow row, TemporaryDirectory place) =>
        row.Profile is null ? Path.Combine(place.Container, "profile") : place.FullPath(row.Profile).TrimEnd('/');

    private static TemporaryDirectory Arrange(RootRow row)
    {
        var place = new TemporaryDirectory(row.Directory);
        foreach (string file in row.Files)
        {
            if (file.EndsWith('/'))
                Directory.CreateDirectory(place.FullPath(file));
            else
                place.Write(file, file.EndsWith(".props", StringComparison.Ordinal) ? "<Project />" : "");
        }

        row.Arrange?.Invoke(place.Root);
        Directory.CreateDirectory(place.FullPath(row.Project));
        return place;
    }
}
