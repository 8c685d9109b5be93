namespace WorkspaceSdk.Manifest.Format;

/// <summary>A manifest breaks the format, or has a version that this code does not know.</summary>
public sealed class ManifestFormatException : FormatException
{
    /// <summary>Creates the error with its line and its reason.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="reason">The error, without a full stop.</param>
    public ManifestFormatException(int line, string reason)
        : base("Line " + line.ToString(System.Globalization.CultureInfo.InvariantCulture) + ": " + reason + ".")
    {
        Line = line;
        Reason = reason;
    }

    /// <summary>Gets the line, from 1.</summary>
    public int Line { get; }

    /// <summary>Gets the error, without a full stop.</summary>
    public string Reason { get; }
}
