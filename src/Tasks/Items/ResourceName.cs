using Microsoft.Build.Utilities;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Items;

/// <summary>The name of a file in an assembly.</summary>
internal static class ResourceName
{
    // Compiled into .resources, found by the name of a class, and split by culture; a licence file is compiled too.
    private static readonly HashSet<string> CompiledExtensions =
        new(StringComparer.OrdinalIgnoreCase) { ".resx", ".restext", ".resources", ".licx" };

    // Any of these says how the resource is to be named, or where it goes.
    private static readonly string[] NamingMetadata = ["LogicalName", "ManifestResourceName", "Culture", "WithCulture"];

    // So do these when the group says them; on an item of None they say something else, such as where an editor shows the file.
    private static readonly string[] NamingMetadataOfGroups = ["DependentUpon", "Type", "Generator"];

    /// <summary>
    /// Names a resource by its path from the workspace's root, so that the relative constant opens it. A resource that says itself how it
    /// is named keeps that, and one that is compiled keeps MSBuild's name.
    /// </summary>
    public static void SetDefault(TaskItem item, string list, string path, JoinedMetadata metadata)
    {
        if (!list.Equals("EmbeddedResource", StringComparison.OrdinalIgnoreCase) || CompiledExtensions.Contains(Path.GetExtension(path)))
            return;
        if (NamingMetadata.Any(name => item.GetMetadata(name).Length > 0) || NamingMetadataOfGroups.Any(metadata.Has))
            return;

        item.SetMetadata("LogicalName", ItemText.Escape(path));

        // MSBuild would make a name of its own first, and for that read the file that DependentUpon
        // names, even where only an editor uses it.
        item.SetMetadata("ManifestResourceName", ItemText.Escape(path));

        // MSBuild takes mail.de.html for German and puts it into another assembly.
        item.SetMetadata("WithCulture", "false");
    }
}
