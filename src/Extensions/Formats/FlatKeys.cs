using System.Globalization;

namespace WorkspaceSdk.Extensions;

/// <summary>
/// Converts a tree to keys with colons, like the JSON provider. An empty section is null, an empty list is the
/// empty text, and a repeated key is an error, in any case of its letters.
/// </summary>
internal sealed class FlatKeys
{
    /// <summary>The maximum number of nested levels, that of the JSON provider.</summary>
    public const int MostLevels = 64;

    /// <summary>The maximum number of values that references of one file expand to. A few lines of YAML could expand to billions.</summary>
    public const int MostReferences = 100_000;

    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly long _mostCharacters;
    private long _characters;
    private int _references;

    private FlatKeys(long mostCharacters) => _mostCharacters = mostCharacters;

    /// <summary>Returns the keys and values of a file.</summary>
    /// <param name="root">The values by name.</param>
    /// <param name="length">The length of the text.</param>
    /// <exception cref="ConfigurationSyntaxException">A key is repeated, or a limit is exceeded.</exception>
    public static Dictionary<string, string?> Of(SectionNode root, int length)
    {
        var keys = new FlatKeys(MostCharacters(length));
        foreach ((string name, ConfigurationNode value) in root.Entries)
            keys.Add(name, value, value.Place, isReference: false, level: 1);
        return keys._values;
    }

    /// <summary>
    /// Gets the maximum number of characters of all keys together. Each value has the names above it in its key, so
    /// a long name above a long list would take the product of both.
    /// </summary>
    /// <param name="length">The length of the text.</param>
    public static long MostCharacters(int length) => Math.Max(16 << 20, 32L * length);

    /// <summary>Returns the error of a file that exceeds <see cref="MostCharacters"/>.</summary>
    public static ConfigurationSyntaxException KeysTooLong(TextPlace place) =>
        new(place, "The keys of this file, each with the names above it, are too long together. Use shorter names above these values.");

    /// <summary>Returns the error of a file that exceeds <see cref="MostLevels"/>.</summary>
    public static ConfigurationSyntaxException TooDeep(TextPlace place) =>
        new(place, $"More than {MostLevels} levels are within each other here.");

    /// <summary>Returns the error of a file that exceeds <see cref="MostReferences"/>.</summary>
    public static ConfigurationSyntaxException TooManyReferences(TextPlace place) =>
        new(place, $"The aliases of this file stand for more than {MostReferences.ToString(CultureInfo.InvariantCulture)} values.");

    // An error in a referenced value is reported at the reference: the value is correct at its own place.
    private void Add(string key, ConfigurationNode node, TextPlace place, bool isReference, int level)
    {
        if (level > MostLevels)
            throw TooDeep(place);
        if (isReference && ++_references > MostReferences)
            throw TooManyReferences(place);
        switch (node)
        {
            case ReferenceNode reference:
                Add(key, reference.Target, place, isReference: true, level);
                break;
            case ListNode { Items.Count: > 0 } list:
                for (int i = 0; i < list.Items.Count; i++)
                    AddBelow(key, i.ToString(CultureInfo.InvariantCulture), list.Items[i], place, isReference, level);
                break;
            case SectionNode { Entries.Count: > 0 } section:
                foreach ((string name, ConfigurationNode value) in section.Entries)
                    AddBelow(key, name, value, place, isReference, level);
                break;
            default:
                if (!_values.TryAdd(key, node is ListNode ? "" : (node as ScalarNode)?.Text))
                    throw new ConfigurationSyntaxException(
                        place, $"The key '{key}' is there twice; upper and lower case make no difference in keys.");
                break;
        }
    }

    private void AddBelow(string key, string name, ConfigurationNode value, TextPlace place, bool isReference, int level)
    {
        if (!isReference)
            place = value.Place;
        _characters += key.Length + 1 + name.Length;
        if (_characters > _mostCharacters)
            throw KeysTooLong(place);
        Add(key + ":" + name, value, place, isReference, level + 1);
    }
}
