using System.Text.Json;
using WorkspaceSdk.Tool.Declarations;
using WorkspaceSdk.Tool.Terminal;

namespace WorkspaceSdk.Tool.Output;

/// <summary>Shows why paths are visible or not.</summary>
internal sealed class WhyOutput(ResultStream output, bool asJson) : IDisposable
{
    private readonly JsonLine _json = new(output);

    /// <summary>Shows one explanation.</summary>
    public void Write(FileExplanation file)
    {
        if (asJson)
            _json.Write(writer => WriteMembers(writer, file));
        else
            WriteText(file);
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private static void WriteMembers(Utf8JsonWriter writer, FileExplanation file)
    {
        writer.WriteString("path", file.Path);
        writer.WriteBoolean("exists", file.Exists);
        writer.WriteBoolean("found", file.Verdict.IsFound);
        writer.WriteString("reason", ReasonText.Of(file.Verdict));
        writer.WriteBoolean("ignored", file.Rule is { IsIgnored: true });
        if (file.Rule is { } rule)
        {
            writer.WriteStartObject("rule");
            writer.WriteString("file", rule.File);
            writer.WriteNumber("line", rule.Line);
            writer.WriteString("text", rule.Rule);
            writer.WriteString("about", rule.Path);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("rule");
        }

        writer.WriteBoolean("hidden", file.Hidden is not null);
        writer.WriteStartArray("groups");
        foreach (GroupMembership verdict in file.Groups)
        {
            writer.WriteStartObject();
            writer.WriteString("name", verdict.Group);
            writer.WriteBoolean("member", verdict.IsMember);
            writer.WriteString("reason", verdict.Reason);
            writer.WriteString("memberName", verdict.MemberName);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (file.Readers is null)
            return;
        writer.WriteStartArray("readers");
        foreach ((string project, string reason) in file.Readers)
        {
            writer.WriteStartObject();
            writer.WriteString("project", project);
            writer.WriteString("reason", reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteText(FileExplanation file)
    {
        output.WriteLine(file.Path.Length == 0 ? "." : file.Path);
        if (!file.Exists)
            output.WriteLine("  does not exist");
        output.WriteLine("  " + RuleText(file));
        if (file.Verdict.Reason == PathReason.Hidden)
            output.WriteLine($"  hidden: {ReasonText.Of(file.Verdict)}");
        else if (file.Hidden is { } name && file.Verdict.Reason != PathReason.InsideGit)
            output.WriteLine($"  hidden: '{name}' begins with a dot");
        if (!IsSaid(file.Verdict.Reason))
            output.WriteLine($"  not found: {ReasonText.Of(file.Verdict)}");
        foreach (GroupMembership verdict in file.Groups)
            output.WriteLine(
                $"  {(verdict.IsMember ? "in" : "not in")} {verdict.Group}: "
                + $"{verdict.Reason}{(verdict.MemberName is { } member ? $"; in C# {member}" : "")}");
        foreach ((string project, string reason) in file.Readers ?? [])
            output.WriteLine($"  read by {project}: {reason}");
    }

    // Another line has the reason.
    private static bool IsSaid(PathReason reason) =>
        reason is PathReason.Found or PathReason.Hidden or PathReason.Ignored or PathReason.Absent or PathReason.InsideGit;

    private static string RuleText(FileExplanation file) => file.Rule switch
    {
        null => "not ignored: no rule matches it",
        { File: null } => "ignored: nothing in a .git is listed",
        var rule =>
            $"{(rule.IsIgnored ? "ignored" : "not ignored")} by {rule.File}:{rule.Line}: "
            + $"{rule.Rule}{(rule.Path == file.Path ? "" : $" (about {rule.Path})")}",
    };
}
