namespace WorkspaceSdk.Tests;

/// <summary>What the rules know of test frameworks, as code: a compilation needs no package for it.</summary>
internal static class TestFrameworks
{
    /// <summary>The namespaces, to be used at the top of a file.</summary>
    public const string Usings = """
        using NUnit.Framework;
        using Unit.Assertions;

        """;

    /// <summary>The types, for the end of a file.</summary>
    public const string Types = """

        namespace NUnit.Framework
        {
            public class TestContext
            {
                public static TestContext CurrentContext => new TestContext();
                public string TestDirectory => "";
            }
        }

        namespace Microsoft.VisualStudio.TestTools.UnitTesting
        {
            public class TestContext { public string DeploymentDirectory => ""; }
        }

        namespace Unit.Assertions
        {
            public static class Assert { public static void Equal(string expected, string actual) { } }
            public class Assertion { public void Be(string expected, string because = "") { } }
            public static class Assertions { public static Assertion Should(this string actual) => new Assertion(); }
            [System.AttributeUsage(System.AttributeTargets.All)]
            public class TraitAttribute : System.Attribute { public TraitAttribute(string name, string value) { } }
        }
        """;

    /// <summary>Determines whether code names one of the types.</summary>
    public static bool AreIn(string code) =>
        new[] { "TestContext.", "Assert.", ".Should()", "[Trait" }.Any(name => code.Contains(name, StringComparison.Ordinal))
        && !code.Contains("class TestContext", StringComparison.Ordinal);
}
