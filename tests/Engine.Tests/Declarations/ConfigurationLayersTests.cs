using WorkspaceSdk.Declarations;

namespace WorkspaceSdk.Tests;

/// <summary>Files of a group of configurations that no program would read.</summary>
public sealed class ConfigurationLayersTests
{
    public static TheoryData<string, string?> Groups => new()
    {
        { "config/app.json config/app.Production.yaml config/app.local.toml config/app.Docker.json config/README.md", null },
        { ".app.json .app.Staging.json", null },
        { "app.json app.v2.json app.v2.Production.json", null },
        { "some.name.json", null },
        { ".json", null },
        { "a/app.json b/app.yaml", null },
        {
            "config/app.json config/app.Producton.json",
            "config/app.Producton.json: is the layer of 'app' for an environment 'Producton'; did you mean 'app.Production.json'?"
        },
        {
            "app.yaml app.production.yml",
            "app.production.yml: is the layer of 'app' for an environment 'production'; did you mean 'app.Production.yml'?"
        },
        { "app.json app.Local.json", "app.Local.json: is the layer of 'app' for an environment 'Local'; did you mean 'app.local.json'?" },
        {
            "app.json app.Stagin.json",
            "app.Stagin.json: is the layer of 'app' for an environment 'Stagin'; did you mean 'app.Staging.json'?"
        },
        { "config/app.Production.json", "config/app.Production.json: has no base file; create 'app.json', or rename it" },
        { "b/app.local.toml a/app.toml", "b/app.local.toml: has no base file; create 'app.toml', or rename it" },
        {
            "app.Producton.json app.Production.yaml app.json",
            "app.Producton.json: is the layer of 'app' for an environment 'Producton'; move its values into 'app.Production.yaml', "
            + "or rename it"
        },
        { "app.json app.yaml", "app.yaml: is a second file of one layer, beside 'app.json'; keep one of them" },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_layer_that_no_program_reads_is_reported_with_the_name_that_was_meant(string files, string? problem) => Assert.Equal(
        problem is null ? [] : [problem],
        ConfigurationLayers.Problems("Settings", files.Split(' '), new SourceLocation("f", 1))
            .Select(static fault => $"{fault.Arguments[0]}: {fault.Arguments[2]}"));

    [Fact]
    public void Layers_without_a_base_file_get_one_advice_that_makes_one_base_file() => Assert.Equal(
        ["has no base file; create 'app.yaml', or rename it", "has no base file; create 'app.yaml', or rename it"],
        ConfigurationLayers.Problems("Settings", ["app.Production.yaml", "app.local.json"], new SourceLocation("f", 1))
            .Select(static fault => fault.Arguments[2]));

    [Theory]
    [InlineData("config/app.json", ".app.local.yaml", ".app.local.yaml")]
    [InlineData("config/app.json", ".app.Production.json .app.Own.json .other.local.json .gitignore", ".app.Production.json")]
    [InlineData("config/app.json", ".app.local.yaml .app.toml", "")]
    [InlineData(".app.json", ".app.local.json .app.json", "")]
    [InlineData("app.json", ".app.local.json", "")]
    public void A_layer_in_the_root_beside_a_base_file_elsewhere_is_reported(string files, string hidden, string expected) => Assert.Equal(
        expected,
        string.Join(' ', ConfigurationLayers.Apart("Settings", files.Split(' '), hidden.Split(' '), new SourceLocation("f", 1))
            .Select(static fault => fault.Arguments[0])));
}
