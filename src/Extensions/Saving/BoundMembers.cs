using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Configuration;

namespace WorkspaceSdk.Extensions;

/// <summary>Changes the descriptions of types for the serializer, so that it writes the keys that the configuration binder reads.</summary>
internal static class BoundMembers
{
    // The options of a program, each with those that write the binder's keys. Options keep what they know about types.
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> Known = [];

    /// <summary>Returns the description of a type with the keys of the binder.</summary>
    /// <param name="typeInfo">The description, made by the generator of System.Text.Json.</param>
    public static JsonTypeInfo<T> Of<T>(JsonTypeInfo<T> typeInfo)
    {
        // A description that was made by hand has no resolver, and stays unchanged.
        if (typeInfo.OriginatingResolver is null || typeInfo.Options.TypeInfoResolver is null)
            return typeInfo;
        JsonSerializerOptions options = Known.GetValue(
            typeInfo.Options,
            static own => new JsonSerializerOptions(own) { TypeInfoResolver = own.TypeInfoResolver!.WithAddedModifier(Name) });
        return options.TryGetTypeInfo(typeof(T), out JsonTypeInfo? bound) ? (JsonTypeInfo<T>)bound : typeInfo;
    }

    /// <summary>
    /// Gives the members of a type the keys of the binder. Names of the serializer do not count, since the binder ignores them.
    /// </summary>
    public static void Name(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property is { IsExtensionData: false, AttributeProvider: MemberInfo member })
                property.Name = KeyOf(property, member);
        }
    }

    // The binder fills a parameter of the constructor from the key with its name, whatever attribute the member has.
    private static string KeyOf(JsonPropertyInfo property, MemberInfo member) =>
        property.AssociatedParameter is null && member.GetCustomAttribute<ConfigurationKeyNameAttribute>() is { } named
            ? named.Name
            : member.Name;
}
