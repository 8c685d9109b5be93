using System.Globalization;

namespace WorkspaceSdk.Tasks.Output;

/// <summary>Determines the features of a target framework's base class library.</summary>
internal static class TargetLibrary
{
    private static readonly string[] Without =
    [
        ".NETPortable", ".NETCore", ".NETMicroFramework", ".NETnanoFramework", "Silverlight", "WindowsPhone", "WindowsPhoneApp"
    ];

    /// <summary>Determines whether it has <c>ExcludeFromCodeCoverage</c>; it then has the other attributes for tools too.</summary>
    /// <param name="identifier">The project's <c>$(TargetFrameworkIdentifier)</c>.</param>
    /// <param name="version">The project's <c>$(TargetFrameworkVersion)</c>, for example <c>v3.5</c>.</param>
    public static bool HasToolAttributes(string identifier, string version)
    {
        if (Without.Contains(identifier, StringComparer.OrdinalIgnoreCase))
            return false;
        int first = string.Equals(identifier, ".NETFramework", StringComparison.OrdinalIgnoreCase) ? 4
            : string.Equals(identifier, ".NETStandard", StringComparison.OrdinalIgnoreCase)
                || string.Equals(identifier, ".NETCoreApp", StringComparison.OrdinalIgnoreCase) ? 2
            : 0;
        string major = version.Trim().TrimStart('v', 'V').Split('.')[0];
        return !int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number >= first;
    }
}
