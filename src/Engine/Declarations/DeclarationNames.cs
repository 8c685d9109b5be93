namespace WorkspaceSdk.Declarations;

/// <summary>The rules for names in generated code. Each returns why a name is invalid, as a clause; null when it is valid.</summary>
/// <param name="GroupProblem">The rule for groups.</param>
/// <param name="DirectoryProblem">The rule for directories.</param>
internal sealed record DeclarationNames(Func<string, string?> GroupProblem, Func<string, string?> DirectoryProblem)
{
    /// <summary>Gets the rules of a program that generates no code: every name is valid.</summary>
    public static DeclarationNames Any { get; } = new(static _ => null, static _ => null);
}
