namespace WorkspaceSdk.Declarations;

/// <summary>The rules for names, which those who generate code know: why a name cannot be used, as a clause; null when it can.</summary>
/// <param name="GroupProblem">The rule for groups.</param>
/// <param name="DirectoryProblem">The rule for directories.</param>
internal sealed record DeclarationNames(Func<string, string?> GroupProblem, Func<string, string?> DirectoryProblem)
{
    /// <summary>Gets the rules of a program that generates no code: every name can be used.</summary>
    public static DeclarationNames Any { get; } = new(static _ => null, static _ => null);
}
