using System.Runtime.Serialization.Json;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace WorkspaceSdk.Tasks.Output;

/// <summary>
/// Reads and writes <c>*.runtimeconfig.dev.json</c> with the JSON reader of the base library that represents JSON as XML.
/// Every MSBuild has it, and content of other tools is preserved.
/// </summary>
internal static class RuntimeConfiguration
{
    // An odd number of backslashes before a slash: the last one escapes the slash.
    private static readonly Regex EscapedSlash = new(@"(?<!\\)((?:\\\\)*)\\/", RegexOptions.CultureInvariant);

    /// <summary>
    /// Returns the file's new content: <paramref name="existing"/> with new values for the properties that are one of
    /// <paramref name="keys"/>, or start with one and a colon. Null when it would hold nothing else.
    /// </summary>
    /// <exception cref="XmlException">The text is no JSON.</exception>
    public static byte[]? Merge(string existing, string[] keys, IReadOnlyCollection<KeyValuePair<string, string>> properties)
    {
        XElement document = Merged(Parse(existing), keys, properties);
        return XNode.DeepEquals(document, Merged(Object("root"), keys, properties)) ? null : Text(document);
    }

    private static XElement Merged(XElement document, string[] keys, IEnumerable<KeyValuePair<string, string>> properties)
    {
        XElement options = Child(document, "runtimeOptions", "object");

        // Without it vstest treats a file with runtimeOptions as broken.
        Child(options, "additionalProbingPaths", "array");

        XElement configuration = Child(options, "configProperties", "object");
        configuration.Elements()
            .Where(e => keys.Any(key => Name(e) == key || Name(e).StartsWith(key + ":", StringComparison.Ordinal)))
            .Remove();
        foreach (KeyValuePair<string, string> property in properties)
            configuration.Add(Member(property.Key, "string", property.Value));
        return document;
    }

    private static XElement Parse(string json)
    {
        using XmlDictionaryReader reader = JsonReaderWriterFactory.CreateJsonReader(
            Encoding.UTF8.GetBytes(json), XmlDictionaryReaderQuotas.Max);
        return reader.Read() ? XElement.Load(reader) : throw new XmlException("The file is empty.");
    }

    private static byte[] Text(XElement document)
    {
        using var stream = new MemoryStream();
        using (XmlDictionaryWriter writer = JsonReaderWriterFactory.CreateJsonWriter(
            stream, new UTF8Encoding(false), ownsStream: false, indent: true))
            document.Save(writer);
        // The writer escapes every slash, which JSON allows and readers of a path do not expect.
        string json = EscapedSlash.Replace(Encoding.UTF8.GetString(stream.ToArray()), "$1/");
        return Encoding.UTF8.GetBytes(json + "\n");
    }

    private static XElement Child(XElement parent, string name, string type)
    {
        if (parent.Elements().FirstOrDefault(e => Name(e) == name) is { } child)
            return child;
        XElement created = Member(name, type, value: null);
        parent.Add(created);
        return created;
    }

    private static XElement Object(string name) => new(name, new XAttribute("type", "object"));

    // A name that is not a valid XML name is in an attribute: <a:item xmlns:a="item" item="WorkspaceSdk.Root:App">.
    private static XElement Member(string name, string type, string? value)
    {
        XElement element = XmlConvert.EncodeLocalName(name) == name
            ? new XElement(name)
            : new XElement(XName.Get("item", "item"), new XAttribute(XNamespace.Xmlns + "a", "item"), new XAttribute("item", name));
        element.Add(new XAttribute("type", type));
        if (value is not null)
            element.Value = value;
        return element;
    }

    private static string Name(XElement element) => element.Attribute("item")?.Value ?? element.Name.LocalName;
}
