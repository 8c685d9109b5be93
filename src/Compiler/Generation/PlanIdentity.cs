using System.Runtime.CompilerServices;
using WorkspaceSdk.Manifest.Emitting;

namespace WorkspaceSdk.Compiler.Generation;

/// <summary>
/// Compares plans by reference. The units of a new plan are compared one by one later; comparing them here too would double the work.
/// </summary>
internal sealed class PlanIdentity : IEqualityComparer<EmitPlan?>
{
    public static PlanIdentity Instance { get; } = new();

    public bool Equals(EmitPlan? x, EmitPlan? y) => ReferenceEquals(x, y);

    public int GetHashCode(EmitPlan? obj) => RuntimeHelpers.GetHashCode(obj);
}
