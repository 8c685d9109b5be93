using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Tests;

/// <summary>The names that a user may write for the type of path members.</summary>
public sealed class PathTypeNamesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("System.IO.FileInfo")]
    [InlineData("Own.Outer.Nested")]
    [InlineData("(Own.Path)")]
    public void A_full_name_has_no_problem(string text) => Assert.Null(PathTypeNames.Problem(text));

    [Theory]
    [InlineData("Own.Outer+Nested", "write a nested type with a dot, as code does: 'Own.Outer.Nested'")]
    [InlineData("(Outer+Nested)", "write a nested type with a dot, as code does: 'Outer.Nested'")]
    [InlineData("Own.Generic<string>", "it is generic; write the full name of a type that is not generic")]
    [InlineData("Own.Generic`1", "it is generic; write the full name of a type that is not generic")]
    [InlineData("Own Path", "write the full name of a type that is not generic")]
    [InlineData("+", "write the full name of a type that is not generic")]
    public void Another_form_is_refused_with_the_form_that_was_meant(string text, string problem) =>
        Assert.StartsWith(problem, PathTypeNames.Problem(text), StringComparison.Ordinal);
}
