namespace System.Diagnostics.CodeAnalysis;

/// <summary>Tells flow analysis that an <c>out</c> parameter is not null for a return value.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>The return value for which the parameter is not null.</summary>
    public bool ReturnValue { get; } = returnValue;
}
