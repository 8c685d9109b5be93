using Microsoft.Build.Utilities;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Items;

/// <summary>The name of a file in an assembly.</summary>
internal static class ResourceName
{
    // Compiled into .resources, found by the name of a class, and split by culture; a licence file is compiled too.
    private static readonly HashSet<string> CompiledExtensions =
        new(StringComparer.OrdinalIgnoreCase) { ".resx", ".restext", ".resources", ".licx" };

    // Each of these sets the name or the place of the resource.
    private static readonly string[] NamingMetadata = ["LogicalName", "ManifestResourceName", "Culture", "WithCulture"];

    // So do these when the group sets them; on an item of None they have another meaning, such as the place in an editor.
    private static readonly string[] NamingMetadataOfGroups = ["DependentUpon", "Type", "Generator"];

    /// <summary>
    /// Names a resource by its path from the workspace's root, so that the relative constant opens it. A resource with a name of
    /// its own keeps it, and a compiled one keeps MSBuild's name.
    /// </summary>
    public static void SetDefault(TaskItem item, string list, string path, JoinedMetadata metadata)
    {
        if (!list.Equals("EmbeddedResource", StringComparison.OrdinalIgnoreCase) || CompiledExtensions.Contains(Path.GetExtension(path)))
            return;
        if (NamingMetadata.Any(name => item.GetMetadata(name).Length > 0) || NamingMetadataOfGroups.Any(metadata.Has))
            return;

        item.SetMetadata("LogicalName", ItemText.Escape(path));

        // MSBuild would construct a name first, and to do so read the file that DependentUpon
        // names, even where only an editor uses it.
        item.SetMetadata("ManifestResourceName", ItemText.Escape(path));

        // MSBuild would treat mail.de.html as German and put it into another assembly.
        item.SetMetadata("WithCulture", "false");
    }
}
