using Xunit.v3;

namespace WorkspaceSdk.Tests;

/// <summary>
/// Marks a test, or all tests of a class, that take too long for the quick loop. CONTRIBUTING.md has the command that leaves them out.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SlowAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Category", "Slow")];
}
