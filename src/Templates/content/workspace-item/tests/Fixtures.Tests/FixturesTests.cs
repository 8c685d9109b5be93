using System.Text.Json;
using Xunit;

public class GROUP-NAMETests
{
    public static TheoryData<string> Cases => new(Workspace.Relative.GROUP-NAME.Files);

    [Theory, MemberData(nameof(Cases))]
    public void A_file_is_an_object(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Workspace.Root, file)));
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
    }
}
