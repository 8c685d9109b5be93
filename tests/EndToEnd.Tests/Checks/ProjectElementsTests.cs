using System.Text;
using WorkspaceSdk.Declarations;

namespace WorkspaceSdk.Tests;

/// <summary>
/// The reader of project files meets any bytes: a file may be saved half-written, and an editor goes on without one that is no XML.
/// </summary>
public sealed class ProjectElementsTests
{
    private const string Sample = """
        <?xml version="1.0" encoding="utf-8"?>
        <!-- \u00FCber -->
        <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
          <ItemGroup Condition="'$(A)' == 'b'">
            <WorkspaceFiles Include="Contracts;Other" Base="contracts" Pattern="**/*.json"><Exclude>**/x &amp; y/**</Exclude></WorkspaceFiles>
          </ItemGroup>
        </Project>
        """;

    private static readonly string[] Pieces =
    [
        "<", ">", "&", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">", "<![CDATA[",
        "<?xml version=\"1.1\"?>", "encoding=\"utf-16\"", "encoding=\"none\"", "\0", "\uFFFF", "<!--", "xmlns:a=\"\"", "a:b", "<Project>",
        "]]>", "&#0;", "&#xD800;"
    ];

    [Fact]
    public void Any_bytes_are_elements_or_one_error_with_a_code()
    {
        using var directory = new TemporaryDirectory();
        string file = directory.FullPath("Directory.Workspace.props");
        var random = new Random(20261128);
        byte[] sample = Encoding.UTF8.GetBytes(Sample);
        int refused = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] content = Changed(sample, random);
            File.WriteAllBytes(file, content);
            try
            {
                Assert.True(ProjectElements.In(file).Count() >= 0);
            }
            catch (DeclarationException exception)
            {
                Assert.Equal(DeclarationCodes.FileUnreadable, exception.Fault.Code);
                Assert.Equal(file, exception.Fault.Location.File);
                refused++;
            }
        }

        Assert.InRange(refused, 1000, 19_999);
    }

    [Fact]
    public void Depth_overflows_no_stack()
    {
        using var directory = new TemporaryDirectory();
        // A tree takes time in the square of its depth, so the stack is small instead: 26 bytes for each level.
        const int Depth = 10_000;
        const int StackSize = 256 * 1024;
        string deep = directory.Write(
            "deep.props", string.Concat(Enumerable.Repeat("<a>", Depth)) + string.Concat(Enumerable.Repeat("</a>", Depth)));
        string cut = directory.Write("cut.props", string.Concat(Enumerable.Repeat("<a>", Depth)));

        int count = 0;
        Exception? refused = null;
        var reading = new Thread(
            () =>
            {
                count = ProjectElements.In(deep).Count();
                refused = Record.Exception(() => ProjectElements.In(cut).Count());
            },
            StackSize);
        reading.Start();
        reading.Join();

        Assert.Equal(Depth, count);
        Assert.IsType<DeclarationException>(refused);
    }

    [Theory]
    [InlineData("a%20b.props")]
    [InlineData("a#b.props")]
    [InlineData("a b?.props")]
    public void A_path_is_no_address(string name)
    {
        using var directory = new TemporaryDirectory();
        string file = directory.Write(name, "<Project><A /></Project>");

        Assert.Equal(2, ProjectElements.In(file).Count());
    }

    [Fact]
    public void A_path_without_a_file_has_no_elements()
    {
        using var directory = new TemporaryDirectory();

        Assert.Empty(ProjectElements.In(directory.FullPath("gone.props")));
        Assert.Empty(ProjectElements.In(directory.Root));
    }

    private static byte[] Changed(byte[] sample, Random random)
    {
        List<byte> bytes = [.. sample];
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int place = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes.RemoveRange(place, bytes.Count - place); break;
                case 1: bytes[place] = (byte)random.Next(256); break;
                case 2: bytes.InsertRange(place, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                case 3: bytes.RemoveRange(place, random.Next(bytes.Count - place)); break;
                default: bytes.InsertRange(place, bytes.GetRange(0, random.Next(bytes.Count))); break;
            }

            if (bytes.Count == 0)
                bytes.Add((byte)random.Next(256));
        }

        return [.. bytes];
    }
}
