namespace WorkspaceSdk.Manifest.Format;

/// <summary>A manifest breaks the format, or is of a version this code does not know.</summary>
public sealed class ManifestFormatException : FormatException
{
    /// <summary>Says where and why.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="reason">What is wrong there, without a full stop.</param>
    public ManifestFormatException(int line, string reason)
        : base("Line " + line.ToString(System.Globalization.CultureInfo.InvariantCulture) + ": " + reason + ".")
    {
        Line = line;
        Reason = reason;
    }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>Gets what is wrong there, without a full stop.</summary>
    public string Reason { get; }
}
