using System.Globalization;
using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>The properties that control the generated code or the published files, and the values of each.</summary>
public static class CodeSettings
{
    /// <summary>The property that names the generated class.</summary>
    public const string ClassName = "WorkspaceClassName";

    /// <summary>The property that selects between absolute paths found at run time and constants.</summary>
    public const string RootMode = "WorkspaceRootMode";

    /// <summary>The property that sets the accessibility of the generated class.</summary>
    public const string Visibility = "WorkspaceVisibility";

    /// <summary>The property that adds a global using alias of the class.</summary>
    public const string GlobalUsing = "WorkspaceGlobalUsing";

    /// <summary>The property that selects the generator, a source file of the build, or no code.</summary>
    public const string Emit = "WorkspaceEmit";

    /// <summary>The property that limits the size of a file whose content becomes a constant, in bytes.</summary>
    public const string ContentSizeLimit = "WorkspaceContentSizeLimit";

    /// <summary>The property that sets the type of members for absolute paths of files.</summary>
    public const string FileType = "WorkspaceFileType";

    /// <summary>The property that sets the type of members for absolute paths of directories.</summary>
    public const string DirectoryType = "WorkspaceDirectoryType";

    /// <summary>The property that publishes the files of groups, and makes the published directory the workspace.</summary>
    public const string Deploy = "WorkspaceDeploy";

    /// <summary>The property that sets the namespace of the class; any text, since the build makes it a valid name.</summary>
    public const string Namespace = "WorkspaceNamespace";

    /// <summary>The property that names the assembly.</summary>
    public const string AssemblyName = "AssemblyName";

    /// <summary>The property that names the language of the project.</summary>
    public const string Language = "Language";

    /// <summary>Gets the names of the properties with a fixed set of values, in the order in which they are checked.</summary>
    public static IReadOnlyList<string> Properties { get; } =
        [RootMode, ClassName, Visibility, GlobalUsing, Emit, ContentSizeLimit, FileType, DirectoryType, Deploy];

    /// <summary>Returns the problem with the value of a property.</summary>
    /// <param name="property">One of <see cref="Properties"/>.</param>
    /// <param name="value">The value.</param>
    /// <param name="language">The language of the project.</param>
    /// <returns>A clause for a diagnostic; <see langword="null"/> when the value can be used.</returns>
    public static string? Problem(string property, string value, ManifestLanguage language = ManifestLanguage.CSharp) => property switch
    {
        ClassName => ClassNames.Problem(value),
        RootMode => Is(value, "Runtime") || Is(value, "Constant") ? null : "write Runtime or Constant",
        Visibility => Is(value, "internal") || Is(value, "public") ? null : "write internal or public",
        GlobalUsing => bool.TryParse(value, out _) ? null : "write true or false",
        Deploy => value.Length == 0 || Is(value, "true") || Is(value, "false") ? null : "write true or false",
        Emit => EmitProblem(value, language),
        FileType or DirectoryType => PathTypeNames.Problem(value),
        ContentSizeLimit => TryReadSize(value, out _) ? null : "write a number of bytes",
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, "This is no property of the generated code."),
    };

    /// <summary>Parses a size in bytes.</summary>
    /// <returns><see langword="false"/> when the text is no number, or one that is too large.</returns>
    public static bool TryReadSize(string value, out long size) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out size);

    private static string? EmitProblem(string value, ManifestLanguage language)
    {
        if (Is(value, "Source") || Is(value, "None") || value.Length == 0)
            return null;
        if (!Is(value, "Generator"))
            return "write Generator, Source or None";
        return language == ManifestLanguage.CSharp ? null : "generators are C#'s; write Source or None";
    }

    private static bool Is(string value, string allowed) => string.Equals(value, allowed, StringComparison.OrdinalIgnoreCase);
}
