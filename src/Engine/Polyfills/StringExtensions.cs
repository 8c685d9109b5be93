
#if !NET
namespace System;

/// <summary>Members of <see cref="string"/> that netstandard2.0 lacks, under their later names.</summary>
internal static class StringExtensions
{
    /// <summary>Determines whether a text holds a character.</summary>
    public static bool Contains(this string text, char value) => text.IndexOf(value) >= 0;

    /// <summary>Determines whether a text holds another one.</summary>
    public static bool Contains(this string text, string value, StringComparison comparison) => text.IndexOf(value, comparison) >= 0;
}
#endif
