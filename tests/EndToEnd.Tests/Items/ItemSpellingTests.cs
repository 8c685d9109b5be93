using Microsoft.Build.Utilities;
using WorkspaceSdk.Tasks.Items;

namespace WorkspaceSdk.Tests;

public sealed class ItemSpellingTests
{
    [Fact]
    public void A_file_that_an_item_names_in_other_case_is_in_its_list_once()
    {
        var changes = new ItemChanges("/ws/SRC/App", [Item("x.cs"), Item("../App/Y.cs")], static path => path.Replace("/SRC/", "/src/"));
        Assert.False(changes.Join("Compile", "/ws/src/App/x.cs", out List<TaskItem> items));
        Assert.Equal("x.cs", Assert.Single(items).ItemSpec);
        Assert.True(changes.Join("Compile", "/ws/src/App/y.cs", out _));
    }

    [Fact]
    public void The_disk_is_read_only_where_two_spellings_meet()
    {
        var asked = new List<string>();
        var changes = new ItemChanges("/ws", [Item("a.cs"), Item("B.cs")], path =>
        {
            asked.Add(path);
            return path;
        });
        Assert.False(changes.Join("Compile", "/ws/a.cs", out _));
        Assert.Empty(asked);
        Assert.True(changes.Join("Compile", "/ws/b.cs", out _));
        Assert.Equal(["/ws/B.cs"], asked);
    }

    private static TaskItem Item(string path)
    {
        var item = new TaskItem(path);
        item.SetMetadata(ExistingItem.ListMetadata, "Compile");
        return item;
    }
}
