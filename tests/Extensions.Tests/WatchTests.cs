using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using WorkspaceSdk.Extensions;

namespace WorkspaceSdk.Tests;

/// <summary>When a provider's change tokens tell.</summary>
[Slow]
public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private readonly TemporaryDirectory _directory = new();
    private readonly WorkspaceFileProvider _provider;

    public WatchTests()
    {
        _directory.Write("config/app.json");
        _directory.Write("config/other.txt");
        _provider = new WorkspaceFileProvider(WorkspaceTree.At(_directory.Root));
    }

    public void Dispose()
    {
        _provider.Dispose();
        _directory.Dispose();
    }

    [Theory]
    [InlineData("config/app.json")]
    [InlineData("/config/app.json")]
    [InlineData("config/*.json")]
    [InlineData("**/*.json")]
    [InlineData("config/")]
    public async Task A_change_of_a_file_that_the_filter_matches_is_reported(string filter)
    {
        Task told = Told(_provider.Watch(filter));
        _directory.Write("config/app.json", "changed");
        await told.WaitAsync(Soon);
    }

    [Fact]
    public async Task A_change_of_something_else_is_not_reported()
    {
        IChangeToken other = _provider.Watch("config/*.json");
        Task told = Told(_provider.Watch("**/*.txt"));
        _directory.Write("config/other.txt", "changed");
        await told.WaitAsync(Soon);
        Assert.False(other.HasChanged);
    }

    [Fact]
    public async Task Creating_and_deleting_is_reported_too()
    {
        Task created = Told(_provider.Watch("new.txt"));
        _directory.Write("new.txt");
        await created.WaitAsync(Soon);
        Task deleted = Told(_provider.Watch("new.txt"));
        File.Delete(_directory.FullPath("new.txt"));
        await deleted.WaitAsync(Soon);
    }

    [Fact]
    public async Task A_new_token_after_each_change_misses_none()
    {
        using var changes = new SemaphoreSlim(0);
        using IDisposable registration = ChangeToken.OnChange(() => _provider.Watch("**/app.json"), () => changes.Release());
        for (int i = 0; i < 3; i++)
        {
            _directory.Write("config/app.json", i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(await changes.WaitAsync(Soon));
        }
    }

    [Fact]
    public void Characters_that_are_special_in_globs_match_only_themselves()
    {
        _directory.Write("[x].json");
        Assert.IsNotType<NullChangeToken>(_provider.Watch("[x.json"));
        Assert.IsNotType<NullChangeToken>(_provider.Watch("{a.json"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../outside")]
    public void A_filter_that_no_file_can_match_has_a_token_that_never_fires(string filter) =>
        Assert.IsType<NullChangeToken>(_provider.Watch(filter));

    [Fact]
    public void A_disposed_provider_refuses_to_watch()
    {
        _provider.Dispose();
        Assert.Throws<ObjectDisposedException>(() => _provider.Watch("a"));
    }

    private static Task Told(IChangeToken token)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        token.RegisterChangeCallback(static state => ((TaskCompletionSource)state!).TrySetResult(), told);
        return told.Task;
    }
}
