using System.Globalization;

namespace WorkspaceSdk.Tasks.Output;

/// <summary>Determines what the base class library of a target framework provides.</summary>
internal static class TargetLibrary
{
    private static readonly string[] Without =
    [
        ".NETPortable", ".NETCore", ".NETMicroFramework", ".NETnanoFramework", "Silverlight", "WindowsPhone", "WindowsPhoneApp"
    ];

    /// <summary>Determines whether it holds <c>ExcludeFromCodeCoverage</c>; where it does, it holds what else tools look for.</summary>
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
