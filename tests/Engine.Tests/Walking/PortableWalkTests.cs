using WorkspaceSdk.Tests.Support;
using WorkspaceSdk.Walking;

namespace WorkspaceSdk.Tests.Walking;

public sealed class PortableWalkTests : WalkTests
{
    [Fact]
    public void A_name_that_is_not_utf_8_is_reported()
    {
        using var tree = new TemporaryTree();
        tree.Shell(@"touch good ""$(printf 'bad\377')""");
        FindResult result = Workspace.OpenRoot(tree.Root, Open).Find();
        Assert.Equal("good", Assert.Single(result).Path);
        Assert.Contains("UTF-8", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }

    private protected override IDirectoryReader Open(string root) => new PortableDirectoryReader(root);
}
