namespace WorkspaceSdk.Declarations;

/// <summary>
/// Finds files of a group with <c>Configuration="true"</c> that no program would read: misspelt layers, layers without a base file, and
/// two files of one layer.
/// </summary>
internal static class ConfigurationLayers
{
    private static readonly string[] Endings = [".json", ".yaml", ".yml", ".toml"];
    private static readonly string[] Known = ["Development", "Staging", "Production", "local"];

    /// <summary>Returns the problems of a group.</summary>
    /// <param name="group">The name of the group.</param>
    /// <param name="files">Its files, relative to the root.</param>
    /// <param name="location">Where it is declared.</param>
    public static IEnumerable<DeclarationFault> Problems(string group, IEnumerable<string> files, SourceLocation location)
    {
        foreach (IGrouping<string, LayerName> directory in files
            .Select(LayerName.Of)
            .OfType<LayerName>()
            .GroupBy(static file => file.Directory, StringComparer.Ordinal))
        {
            ILookup<string, LayerName> byStem = directory.ToLookup(static file => file.Stem, StringComparer.Ordinal);
            foreach (LayerName file in directory)
            {
                if (Problem(file, byStem) is { } problem)
                    yield return new DeclarationFault(DeclarationCodes.ConfigurationLayerUnread, location, [file.Path, group, problem]);
            }
        }
    }

    /// <summary>Returns the problems of layers in the root whose base file is in another directory. No program reads them.</summary>
    /// <param name="group">The name of the group.</param>
    /// <param name="files">Its files, relative to the root.</param>
    /// <param name="hidden">The hidden files of the root.</param>
    /// <param name="location">Where the group is declared.</param>
    public static IEnumerable<DeclarationFault> Apart(
        string group, IReadOnlyList<string> files, IReadOnlyList<string> hidden, SourceLocation location)
    {
        LayerName[] layers = [.. hidden.Select(LayerName.Of).OfType<LayerName>()];
        // A tree may have any number of such names, so each is found without a search of all others.
        var stems = new HashSet<string>(layers.Select(static layer => layer.Stem), StringComparer.Ordinal);
        ILookup<string, LayerName> bases = files.Select(LayerName.Of)
            .OfType<LayerName>()
            .Where(static file => file.Directory.Length > 0)
            .ToLookup(static file => file.Stem, StringComparer.Ordinal);
        foreach (LayerName layer in layers)
        {
            if (layer.Stem.LastIndexOf('.') is not (> 0 and var dot))
                continue;
            string name = layer.Stem.Substring(1, dot - 1);
            if (Known.Contains(layer.Stem.Substring(dot + 1), StringComparer.Ordinal)
                && !stems.Contains("." + name)
                && bases[name].FirstOrDefault() is { } below)
            {
                string problem = $"is in the root, and its base file is '{below.Path}'; move it beside that file, without the first dot";
                yield return new DeclarationFault(DeclarationCodes.ConfigurationLayerUnread, location, [layer.Path, group, problem]);
            }
        }
    }

    private static string? Problem(LayerName file, ILookup<string, LayerName> byStem)
    {
        LayerName first = byStem[file.Stem].First();
        if (first.Path != file.Path)
            return $"is a second file of one layer, beside '{first.Name}'; keep one of them";

        string? below = Base(file.Stem, byStem);
        int dot = file.Stem.LastIndexOf('.');
        string layer = file.Stem.Substring((below?.Length ?? dot) + 1);
        if (below is null)
            return dot > 0 && Known.Contains(layer, StringComparer.Ordinal)
                ? $"has no base file; create '{NewBase(file.Stem.Substring(0, dot), byStem)}', or rename it"
                : null;
        if (Known.Contains(layer, StringComparer.Ordinal) || MeantName.Of(layer, Known) is not { } meant)
            return null;
        string text = $"is the layer of '{below}' for an environment '{layer}'; ";
        return byStem[$"{below}.{meant}"].FirstOrDefault() is { } other
            ? text + $"move its values into '{other.Name}', or rename it"
            : text + $"did you mean '{below}.{meant}{file.Ending}'?";
    }

    // All layers of one name get the same advice: two base files would be an error.
    private static string NewBase(string name, ILookup<string, LayerName> byStem) =>
        name + Known.SelectMany(layer => byStem[$"{name}.{layer}"])
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .First()
            .Ending;

    // The longest stem that is a prefix of this one.
    private static string? Base(string stem, ILookup<string, LayerName> byStem)
    {
        for (int dot = stem.LastIndexOf('.'); dot > 0; dot = stem.LastIndexOf('.', dot - 1))
        {
            if (byStem.Contains(stem.Substring(0, dot)))
                return stem.Substring(0, dot);
        }

        return null;
    }

    private sealed record LayerName(string Path, string Directory, string Stem, string Ending)
    {
        public string Name => Stem + Ending;

        public static LayerName? Of(string path)
        {
            int slash = path.LastIndexOf('/');
            string name = path.Substring(slash + 1);
            return Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } found
                && name.Length > found.Length
                ? new LayerName(
                    path,
                    path.Substring(0, Math.Max(slash, 0)),
                    name.Substring(0, name.Length - found.Length),
                    name.Substring(name.Length - found.Length))
                : null;
        }
    }
}
