using System.Runtime.CompilerServices;
using WorkspaceSdk.Manifest.Emitting;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>
/// A plan made anew is another plan. Its units are compared one by one after it; to compare all of them here too would be to do it twice.
/// </summary>
internal sealed class PlanIdentity : IEqualityComparer<EmitPlan?>
{
    public static PlanIdentity Instance { get; } = new();

    public bool Equals(EmitPlan? x, EmitPlan? y) => ReferenceEquals(x, y);

    public int GetHashCode(EmitPlan? obj) => RuntimeHelpers.GetHashCode(obj);
}
