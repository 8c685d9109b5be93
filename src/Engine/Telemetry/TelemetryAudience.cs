#if NET
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace WorkspaceSdk.Telemetry;

/// <summary>
/// Determines whether a listener is possible at all. The runtime takes longer to create activities and instruments than to walk ten
/// thousand files, and short processes would pay for it without use.
/// </summary>
internal static class TelemetryAudience
{
    // A program that sets it to false has no listeners, and a native one does not contain the code for them.
    private const string Switch = "WorkspaceSdk.Telemetry";

    private const string ListenersAssembly = "System.Diagnostics.DiagnosticSource,";

    private static bool _isPossible;

    /// <summary>
    /// Gets whether this process has loaded the assembly that provides listeners. Once loaded, it stays. With code
    /// compiled ahead there are no assemblies to check, and instruments are cheap.
    /// </summary>
    [FeatureSwitchDefinition(Switch)]
    public static bool IsPossible =>
        _isPossible || (_isPossible = IsSwitchedOn && (!RuntimeFeature.IsDynamicCodeSupported || IsLoaded()));

    private static bool IsSwitchedOn { get; } = !AppContext.TryGetSwitch(Switch, out bool isOn) || isOn;

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
