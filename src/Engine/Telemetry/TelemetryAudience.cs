#if NET
using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Telemetry;

/// <summary>
/// Determines whether anybody can listen at all. Making activities and instruments takes the runtime longer than walking ten thousand
/// files, and short processes would pay for it to no purpose.
/// </summary>
internal static class TelemetryAudience
{
    private const string ListenersAssembly = "System.Diagnostics.DiagnosticSource,";

    private static bool _isPossible;

    /// <summary>
    /// Gets whether this process has loaded the assembly that listeners come from. Once it is there, it stays. Where all code is
    /// compiled ahead there are no assemblies to be asked for, and making instruments is cheap.
    /// </summary>
    public static bool IsPossible => _isPossible || (_isPossible = !RuntimeFeature.IsDynamicCodeSupported || IsLoaded());

    private static bool IsLoaded()
    {
        foreach (System.Reflection.Assembly assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (assembly.FullName?.StartsWith(ListenersAssembly, StringComparison.Ordinal) == true)
                return true;
        }

        return false;
    }
}
#endif
