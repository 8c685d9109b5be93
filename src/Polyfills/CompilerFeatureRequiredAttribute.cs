namespace System.Runtime.CompilerServices;

/// <summary>
/// Keeps compilers that do not know <c>required</c> from passing it over; the compiler wants it
/// beside <see cref="RequiredMemberAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>The feature.</summary>
    public string FeatureName { get; } = featureName;
}
