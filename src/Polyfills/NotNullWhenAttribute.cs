namespace System.Diagnostics.CodeAnalysis;

/// <summary>Specifies that an <c>out</c> parameter is not null for a return value.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>Gets the return value for which the parameter is not null.</summary>
    public bool ReturnValue { get; } = returnValue;
}
