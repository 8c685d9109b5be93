using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>Saved objects are read back by the configuration binder.</summary>
public sealed partial class ConfigurationSavedMembersTests : IDisposable
{
    private const int Samples = 60;

    private readonly ConfiguredWorkspace _workspace = new();

    [Flags]
    public enum Days
    {
        None = 0,
        Monday = 1,
        Tuesday = 2,
    }

    public static TheoryData<string> Endings => new(".json", ".yaml", ".toml");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task Any_object_is_the_object_bound_again(string ending)
    {
        var random = new Random(1630);
        for (int i = 0; i < Samples; i++)
        {
            Stock saved = RandomStock(random, depth: 2);
            await _workspace.Tree.SaveConfigurationAsync($"config/a{i}{ending}", saved);
            AssertSame(saved, _workspace.Build($"config/a{i}{ending}").Get<Stock>());
            await _workspace.Tree.SaveConfigurationAsync($"config/b{i}{ending}", saved, StockContext.Default.Stock);
            AssertSame(saved, _workspace.Build($"config/b{i}{ending}").Get<Stock>());
        }
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task An_object_that_replaces_another_is_the_object_bound_again(string ending)
    {
        var random = new Random(1631);
        for (int i = 0; i < Samples; i++)
        {
            Stock saved = RandomStock(random, depth: 2);
            await _workspace.Tree.SaveConfigurationAsync("config/app" + ending, saved);
            AssertSame(saved, _workspace.Build("config/app" + ending).Get<Stock>());
        }
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task The_key_of_a_member_is_that_of_its_attribute(string ending)
    {
        await _workspace.Tree.SaveConfigurationAsync("config/app" + ending, new Stock { Name = "Books", Inner = { Size = 3 } });
        IConfigurationRoot configuration = _workspace.Build("config/app" + ending);
        Assert.Equal(("Books", "3"), (configuration["stock-name"], configuration["inner part:part.size"]));
        Assert.Null(configuration["Name"]);
    }

    [Fact]
    public async Task The_key_of_a_parameter_is_its_name_as_the_binder_reads_it()
    {
        var saved = new Made("x", 3);
        await _workspace.Tree.SaveConfigurationAsync("config/made.json", saved);
        Assert.Equal(saved, _workspace.Build("config/made.json").Get<Made>());
    }

    [Fact]
    public async Task Two_members_with_one_key_are_refused()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => _workspace.Tree.SaveConfigurationAsync("config/twice.json", new Twice { One = 1, Other = 2 }));
        Assert.Contains("one", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.FullPath("config/twice.json")));
    }

    [Fact]
    public async Task A_null_is_left_out_in_TOML_and_written_elsewhere()
    {
        var saved = new Defaults { Name = null };
        await _workspace.Tree.SaveConfigurationAsync("config/a.json", saved);
        await _workspace.Tree.SaveConfigurationAsync("config/b.yaml", saved);
        await _workspace.Tree.SaveConfigurationAsync("config/c.toml", saved);
        Assert.Null(_workspace.Build("config/a.json").Get<Defaults>()!.Name);
        Assert.Null(_workspace.Build("config/b.yaml").Get<Defaults>()!.Name);
        Assert.DoesNotContain(_workspace.Build("config/c.toml").GetChildren(), static child => child.Key == "Name");
    }

    [Fact]
    public async Task A_null_in_a_list_has_no_place_in_TOML()
    {
        var error = await Assert.ThrowsAsync<WorkspaceConfigurationException>(
            () => _workspace.Tree.SaveConfigurationAsync("config/a.toml", new Nulls { Names = ["a", null, "b"] }));
        Assert.Equal("WSDK1031", error.Code);
        Assert.False(File.Exists(_workspace.FullPath("config/a.toml")));
    }

    private static void AssertSame(Stock saved, Stock? bound) =>
        Assert.Equal(
            JsonSerializer.Serialize(saved, StockContext.Default.Stock), JsonSerializer.Serialize(bound, StockContext.Default.Stock!));

    private static Stock RandomStock(Random random, int depth)
    {
        var stock = new Stock
        {
            Name = RandomText(random),
            Other = RandomText(random),
            Below = random.Next(2) == 0 ? null : RandomText(random),
            Kind = (Days)random.Next(4),
            Rate = random.Next(4) switch { 0 => double.NaN, 1 => double.PositiveInfinity, _ => random.NextDouble() * 1e6 },
            Price = random.Next() / 100m,
            IsOpen = random.Next(3) switch { 0 => null, 1 => true, _ => false },
            Opened = DateTimeOffset.UnixEpoch.AddSeconds(random.Next()),
            Pause = TimeSpan.FromMilliseconds(random.Next()),
            Id = new Guid(Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256)).ToArray()),
            Ports = [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next())],
            Inner = { Size = random.Next(5), Label = RandomText(random) },
        };
        int count = random.Next(3);
        for (int i = 1; i <= count; i++)
        {
            stock.Parts.Add(new Part { Size = i, Label = RandomText(random) });
            stock.ByName["k" + i] = new Part { Size = -i, Label = null };
            stock.ByDay[(Days)i] = RandomText(random) ?? "";
        }

        if (depth > 0 && random.Next(2) == 0)
            stock.Next = RandomStock(random, depth - 1);
        return stock;
    }

    private static string? RandomText(Random random)
    {
        string[] texts =
        [
            "", "x", "007", "true", "null", "~", "a b", "a: b", "# no comment", "'", "\"", "\\",
            "é 😀", "line\nline", " x ", "[1]", "{}", "- a", "1e3",
        ];
        return random.Next(6) == 0 ? null : texts[random.Next(texts.Length)];
    }

    public sealed class Stock
    {
        [ConfigurationKeyName("stock-name")]
        public string? Name { get; set; }

        [JsonPropertyName("not read by the binder")]
        public string? Other { get; set; }

        [ConfigurationKeyName("Deep:Below")]
        public string? Below { get; set; }

        public Days Kind { get; set; }

        [ConfigurationKeyName("rate %")]
        public double Rate { get; set; }

        public decimal Price { get; set; }

        public bool? IsOpen { get; set; }

        public DateTimeOffset Opened { get; set; }

        public TimeSpan Pause { get; set; }

        public Guid Id { get; set; }

        [ConfigurationKeyName("ports")]
        public List<int> Ports { get; set; } = [];

        [ConfigurationKeyName("inner part")]
        public Part Inner { get; set; } = new();

        [ConfigurationKeyName("all.parts")]
        public List<Part> Parts { get; set; } = [];

        public Dictionary<string, Part> ByName { get; set; } = [];

        public Dictionary<Days, string> ByDay { get; set; } = [];

        [ConfigurationKeyName("next")]
        public Stock? Next { get; set; }
    }

    public sealed class Part
    {
        [ConfigurationKeyName("part.size")]
        public int Size { get; set; }

        [ConfigurationKeyName("\"label\"")]
        public string? Label { get; set; }
    }

    public sealed record Made(string Name, [property: ConfigurationKeyName("made-size")] int Size);

    public sealed class Twice
    {
        [ConfigurationKeyName("one")]
        public int One { get; set; }

        [ConfigurationKeyName("one")]
        public int Other { get; set; }
    }

    public sealed class Defaults
    {
        public string? Name { get; set; } = "by default";

        public int Count { get; set; } = 1;
    }

    public sealed class Nulls
    {
        public List<string?> Names { get; set; } = [];
    }

    [JsonSourceGenerationOptions(UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    [JsonSerializable(typeof(Stock))]
    private sealed partial class StockContext : JsonSerializerContext;
}
