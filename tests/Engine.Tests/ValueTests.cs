using System.Reflection;
using WorkspaceSdk.Tests.Support;

namespace WorkspaceSdk.Tests;

/// <summary>Public values: what they are equal by, and how they are copied.</summary>
public sealed class ValueTests
{
    // Of these the equality is written by hand and tested below.
    private static readonly string[] Compared = ["FileEntry", "SearchMatch", "SnapshotChanges", "WalkError"];

    [Fact]
    public void No_equality_of_a_public_type_compares_references()
    {
        var wrong = new List<string>();
        foreach (Type type in typeof(WorkspaceTree).Assembly.GetExportedTypes()
            .Where(static type => type.GetMethod("op_Equality") is not null && !Compared.Contains(type.Name)))
        {
            wrong.AddRange(type
                .GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(static property => !IsCompared(property.PropertyType))
                .Select(property => $"{type.Name}.{property.Name}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Values_with_equal_content_are_equal()
    {
        Equal(static () =>
            new SearchMatch("a", 1, 2, 3, new string('x', 3)) { RawPath = new byte[] { 1, 2 }, Before = ["b"], After = ["c", "d"] });
        Equal(static () => new SnapshotChanges(3, ["a", "b"]));
        Equal(static () => new WalkError("a", "m", new IOException()));
        Assert.NotEqual(new SearchMatch("a", 1, 2, 3, "x") { Before = ["b"] }, new SearchMatch("a", 1, 2, 3, "x") { Before = ["c"] });
        Assert.NotEqual(
            new SearchMatch("a", 1, 2, 3, "x") { RawPath = new byte[] { 1 } },
            new SearchMatch("a", 1, 2, 3, "x") { RawPath = new byte[] { 2 } });
        Assert.NotEqual(new SnapshotChanges(3, ["a"]), new SnapshotChanges(3, ["b"]));
        Assert.NotEqual(new WalkError("a", "m", null), new WalkError("b", "m", null));
    }

    [Fact]
    public void Entries_are_equal_by_what_is_known_of_them()
    {
        var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2));
        Equal(() => new FileEntry("a/b", FileEntryType.File, 5, time));
        Assert.Equal(
            (5L, time.ToUniversalTime(), TimeSpan.Zero),
            (new FileEntry("a", FileEntryType.File, 5, time).Size,
                new FileEntry("a", FileEntryType.File, 5, time).Modified,
                new FileEntry("a", FileEntryType.File, 5, time).Modified!.Value.Offset));
        FileEntry[] different =
        [
            default, new("a", FileEntryType.File), new("b", FileEntryType.File), new("a", FileEntryType.Link),
            new("a", FileEntryType.File, 0), new("a", FileEntryType.File, 1),
            new("a", FileEntryType.File, null, DateTimeOffset.MinValue), new("a", FileEntryType.File, null, time),
            FileEntry.Found("/r", "a", null, FileEntryType.File), FileEntry.Found("/s", "a", null, FileEntryType.File),
            FileEntry.Found("/r", "a", [1], FileEntryType.File), FileEntry.Found("/r", "a", [2], FileEntryType.File),
        ];
        for (int i = 0; i < different.Length; i++)
        {
            for (int j = 0; j < different.Length; j++)
                Assert.Equal(i == j, different[i] == different[j]);
        }

        Equal(static () => FileEntry.Found("/r", "a", [1, 2], FileEntryType.File));
        Assert.Null(default(FileEntry).Size);
        Assert.Null(default(FileEntry).Modified);
        Assert.True(default(FileEntry).RawPath.IsEmpty);
        Assert.Equal(default, default(FileEntry).Type);
        Assert.Contains(
            "WorkspaceTree.Join",
            Assert.Throws<InvalidOperationException>(static () => new FileEntry("a", FileEntryType.File).FullPath).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_is_small()
    {
        Assert.InRange(System.Runtime.CompilerServices.Unsafe.SizeOf<FileEntry>(), 1, 40);
    }

    [Fact]
    public void Full_paths_are_those_of_Directory_EnumerateFiles()
    {
        using var tree = new TemporaryTree();
        tree.With("a", "b/c", "b/d e/ö", "-/~");
        string[] expected = [.. Directory.EnumerateFiles(tree.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, tree.Workspace.Find().Select(static entry => entry.FullPath).Order(StringComparer.Ordinal));
        Assert.Equal(expected, tree.Workspace.Find().Paths(absolute: true).Order(StringComparer.Ordinal));
        Assert.Equal(
            expected, tree.Workspace.Find(new FileQuery { IncludeMetadata = true }).Paths(absolute: true).Order(StringComparer.Ordinal));
        Assert.Equal(["-/~", "a", "b/c", "b/d e/ö"], tree.Workspace.Find().Paths());
        Assert.All(tree.Workspace.Find(), entry => Assert.Equal(tree.Workspace.Join(entry.Path), entry.FullPath));
        FindResult once = tree.Workspace.Find();
        IEnumerable<string> paths = once.Paths();
        Assert.Equal(4, paths.Count());
        Assert.Throws<InvalidOperationException>(() => paths.Count());
        Assert.Throws<InvalidOperationException>(() => once.Count());
    }

    [LinuxFact]
    public void Full_paths_below_the_top_of_the_file_system_have_one_separator()
    {
        FileEntry first = WorkspaceTree.At("/")
            .Find(new FileQuery { Types = FileEntryTypes.All, MaxDepth = 1, RespectIgnoreFiles = false, Sort = FileSort.None })
            .First();
        Assert.Equal("/" + first.Path, first.FullPath);
    }

    [Fact]
    public void A_copy_of_a_query_has_every_property()
    {
        var original = new FileQuery();
        PropertyInfo[] properties = typeof(FileQuery).GetProperties(BindingFlags.Instance | BindingFlags.Public);
        Assert.True(properties.Length >= 34);
        foreach (PropertyInfo property in properties)
            property.SetValue(original, Other(property.GetValue(original), property.PropertyType));
        var copy = new FileQuery(original);
        var defaults = new FileQuery();
        foreach (PropertyInfo property in properties)
        {
            Assert.NotEqual(property.GetValue(defaults), property.GetValue(copy));
            Assert.Equal(property.GetValue(original), property.GetValue(copy));
        }

        Assert.Throws<ArgumentNullException>(static () => new FileQuery((FileQuery)null!));
        Assert.Null(typeof(FileQuery).GetMethod("op_Equality"));
        Assert.False(new FileQuery().Equals(new FileQuery()));
    }

    [Fact]
    public void Types_of_one_and_of_a_set_have_the_same_numbers()
    {
        foreach (FileEntryType type in Enum.GetValues<FileEntryType>().Where(static type => type != FileEntryType.Unknown))
            Assert.Equal(type.ToString(), ((FileEntryTypes)type).ToString());
        Assert.Equal(0, (int)FileEntryType.Unknown);
        Assert.Equal(0, (int)FileEntryTypes.None);
    }

    private static bool IsCompared(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain == typeof(TimeSpan) || plain == typeof(DateTimeOffset)
            || (plain.Assembly == typeof(WorkspaceTree).Assembly && plain.GetMethod("op_Equality") is not null);
    }

    private static object Other(object? value, Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(bool))
            return !(bool)value!;
        if (plain == typeof(string))
            return "other";
        if (plain == typeof(int))
            return 7;
        if (plain == typeof(long))
            return 8L;
        if (plain == typeof(DateTimeOffset))
            return DateTimeOffset.UnixEpoch;
        if (plain.IsEnum)
            return Enum.ToObject(plain, Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) ^ 2);
        if (plain == typeof(IReadOnlyList<string>))
            return new[] { "x" };
        Assert.Equal(typeof(Action<WalkError>), plain);
        return (Action<WalkError>)(static _ => { });
    }

    private static void Equal<T>(Func<T> make)
        where T : IEquatable<T>
    {
        T one = make(), other = make();
        Assert.True(one.Equals(other));
        Assert.True(one.Equals((object)other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }
}
