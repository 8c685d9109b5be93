using System.Collections;
using System.Text;
using WorkspaceSdk.Storage;
using WorkspaceSdk.Tool.Graphs;

namespace WorkspaceSdk.Tool.Caching;

/// <summary>A checksum of the variables of the environment that an evaluation can see. Their values are not kept.</summary>
internal static class EnvironmentDigest
{
    private const string Any = "*";

    // MSBuild, the resolvers of SDKs and NuGet read these without a property.
    private static readonly string[] Prefixes = ["MSBUILD", "DOTNET", "NUGET"];

    /// <summary>Returns the checksum.</summary>
    /// <param name="names">The names of variables that count.</param>
    /// <param name="environment">The variables.</param>
    public static ulong Of(IEnumerable<string> names, IDictionary environment)
    {
        var counted = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
        bool countsAll = counted.Contains(Any);
        var text = new StringBuilder();
        foreach (string name in environment.Keys.Cast<string>()
            .Where(name => !GraphHost.VariablesOfBuilds.Contains(name, StringComparer.OrdinalIgnoreCase)
                && (countsAll
                    || counted.Contains(name)
                    || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))))
            .Order(StringComparer.Ordinal))
            text.Append(name).Append('=').Append(environment[name]).Append('\0');
        return Checksum.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
