using FsCheck;

namespace WorkspaceSdk.Tests;

/// <summary>How much of a property is looked at: the same inputs in every run, or ever others and more of them.</summary>
internal static class PropertyChecks
{
    /// <summary>Throws the first input for which the property does not hold.</summary>
    /// <param name="property">The property.</param>
    /// <param name="inputs">How many inputs; <c>WSDK_PROPERTIES=50</c> takes fifty times as many, which no other run has.</param>
    public static void Holds(this Property property, int inputs = 100) =>
        property.Check(int.TryParse(Environment.GetEnvironmentVariable("WSDK_PROPERTIES"), out int times)
            ? Config.QuickThrowOnFailure.WithMaxTest(inputs * times)
            // What fails here fails for whoever repeats it.
            : Config.QuickThrowOnFailure.WithMaxTest(inputs).WithReplay(20261121, 1));
}
