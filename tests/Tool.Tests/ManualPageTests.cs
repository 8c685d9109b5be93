using System.CommandLine;
using System.Diagnostics;
using WorkspaceSdk.Tool;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tests;

/// <summary><c>man</c>: the page says what the definitions say, and the real <c>groff</c> shows it.</summary>
[Slow]
public sealed class ManualPageTests
{
    [ShellFact("groff")]
    public void Groff_shows_the_page_without_a_warning()
    {
        using var directory = new TemporaryDirectory();
        string file = directory.FullPath("dotnet-workspace.1");
        File.WriteAllBytes(file, ToolProcess.Run(directory.Root, "man").OutputBytes);
        ToolResult page = ToolProcess.Run(new ProcessStartInfo("groff", ["-man", "-Tutf8", "-ww", "-P-c", "-rLL=2000n", file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        Assert.Equal((0, ""), (page.ExitCode, page.Errors));
        string text = Plain(page.Output);
        foreach (Command command in WorkspaceCommandLine.Create(ToolConsole.OfProcess()).Subcommands)
        {
            Assert.Contains($"dotnet workspace {command.Name}", text, StringComparison.Ordinal);
            Assert.Contains(Plain(command.Description!), text, StringComparison.Ordinal);
            foreach (Option option in command.Options)
            {
                Assert.Contains(string.Join(", ", option.Aliases.Append(option.Name)), text, StringComparison.Ordinal);
                Assert.Contains(Plain(option.Description!), text, StringComparison.Ordinal);
            }

            Assert.All(CommandExamples.Of(command.Name), example => Assert.Contains(Plain(example), text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData(".gitignore", "\\&.gitignore")]
    [InlineData("'*.cs'", "\\&\\(aq*.cs\\(aq")]
    [InlineData("--a\\b", "\\-\\-a\\(rsb")]
    [InlineData("…", "\\[u2026]")]
    [InlineData("a\nb", "a b")]
    public void Text_is_escaped(string text, string expected) => Assert.Equal(expected, ManualPage.Escape(text));

    // Without the overstriking of old terminals, and with one blank between words.
    private static string Plain(string text)
    {
        var plain = new List<char>();
        foreach (char c in text.Replace('\u2010', '-'))
        {
            if (c == '\b')
                plain.RemoveAt(plain.Count - 1);
            else
                plain.Add(c);
        }

        return string.Join(' ', new string([.. plain]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
