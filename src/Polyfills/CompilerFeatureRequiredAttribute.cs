namespace System.Runtime.CompilerServices;

/// <summary>
/// Prevents compilers that do not know <c>required</c> from ignoring it; the compiler requires it
/// beside <see cref="RequiredMemberAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>Gets the feature.</summary>
    public string FeatureName { get; } = featureName;
}
