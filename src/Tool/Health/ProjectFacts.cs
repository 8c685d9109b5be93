using System.Xml;
using WorkspaceSdk.Declarations;
using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Tool.Health;

/// <summary>Represents facts of an MSBuild file about the SDK, and about the package that it makes.</summary>
/// <param name="MakesPackage">Whether it sets a property of a project that makes a package.</param>
/// <param name="UsesSdk">Whether it names this SDK or its package.</param>
/// <param name="SetsEmit">Whether it sets WorkspaceEmit.</param>
internal readonly record struct ProjectFacts(bool MakesPackage, bool UsesSdk, bool SetsEmit)
{
    private const string SdkName = "WorkspaceSdk";
    private static readonly string[] NamingAttributes = ["Sdk", "Name", "Include"];

    // The file may come from a stranger. It is read as a stream, because building a tree takes time with the square of the depth.
    private static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MarkerLimits.Bytes };

    /// <summary>Gets the number of its imports of this SDK's <c>Sdk.props</c> without a condition.</summary>
    public int Imports { get; private init; }

    /// <summary>Gets a value indicating whether it has an <c>Sdk</c> element for this SDK, which also imports <c>Sdk.targets</c>.</summary>
    public bool HasSdkElement { get; private init; }

    /// <summary>Gets a value indicating whether this SDK is the only one that the project's element names.</summary>
    public bool IsOnlySdk { get; private init; }

    /// <summary>Gets a value indicating whether it imports a <c>Directory.Build.props</c> even if this SDK is imported already.</summary>
    public bool ImportsOuterProps { get; private init; }

    /// <summary>Reads a file; a file that is missing, too large or not XML has no facts.</summary>
    public static ProjectFacts Of(string file)
    {
        var facts = default(ProjectFacts);
        if (!File.Exists(file))
            return facts;
        try
        {
            using FileStream stream = RegularFile.Open(file);
            using var reader = XmlReader.Create(stream, Settings);
            string element = "";
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    element = reader.LocalName;
                    facts = facts with
                    {
                        MakesPackage = facts.MakesPackage || Is(element, "PackageId"),
                        UsesSdk = facts.UsesSdk || NamingAttributes.Any(name => NamesSdk(reader.GetAttribute(name))),
                        SetsEmit = facts.SetsEmit || Is(element, "WorkspaceEmit"),
                    };
                    facts = facts.WithWaysOf(reader);
                }
                else if (reader.NodeType == XmlNodeType.Text
                    && (Is(element, "IsPackable") || Is(element, "GeneratePackageOnBuild"))
                    && Is(reader.Value.Trim(), "true"))
                {
                    facts = facts with { MakesPackage = true };
                }
            }

            return facts;
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // MSBuild reports such a file itself, and a hint has nothing to add.
            return default;
        }
    }

    private ProjectFacts WithWaysOf(XmlReader reader)
    {
        string? sdk = reader.GetAttribute("Sdk");
        switch (reader.LocalName)
        {
            case "Project" when reader.Depth == 0 && NamesSdk(sdk):
                return this with
                {
                    Imports = Imports + 1,
                    IsOnlySdk = !sdk!.Contains(';', StringComparison.Ordinal)
                };
            case "Sdk" when reader.Depth == 1 && NamesSdk(reader.GetAttribute("Name")):
                return this with { Imports = Imports + 1, HasSdkElement = true };
            case "Import" when reader.GetAttribute("Project") is { } project:
                if (NamesSdk(sdk))
                    return Is(project, "Sdk.props") && reader.GetAttribute("Condition") is null
                        ? this with { Imports = Imports + 1 }
                        : this;
                bool isOuter = project.Contains("Directory.Build.props", StringComparison.OrdinalIgnoreCase)
                    && reader.GetAttribute("Condition")?.Contains("WorkspaceSdkDirectory", StringComparison.OrdinalIgnoreCase) != true;
                return this with { ImportsOuterProps = ImportsOuterProps || isOuter };
            default:
                return this;
        }
    }

    private static bool NamesSdk(string? text) =>
        text is not null && text.Split(';').Any(static part => Is(part.Split('/')[0].Trim(), SdkName));

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
