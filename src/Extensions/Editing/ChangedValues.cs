using System.Globalization;
using System.Text.Json.Nodes;

namespace WorkspaceSdk.Extensions;

/// <summary>Holds the expected values of a configuration file after a change. Keys above the changed one may appear or disappear.</summary>
internal sealed class ChangedValues
{
    private readonly string _key;
    private readonly Dictionary<string, string?> _outside = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Func<string?, bool>> _inside = new(StringComparer.OrdinalIgnoreCase);

    private ChangedValues(string key, IDictionary<string, string?> before)
    {
        _key = key;
        foreach ((string other, string? value) in before)
        {
            if (IsOutside(other))
                _outside.Add(other, value);
        }
    }

    /// <summary>Returns the values after setting one.</summary>
    public static ChangedValues WithValue(IDictionary<string, string?> before, string[] path, JsonNode? value)
    {
        string key = string.Join(':', path);
        var values = new ChangedValues(key, before);
        values.Expect(key, value);
        return values;
    }

    /// <summary>Returns the values after adding entries to a section.</summary>
    public static ChangedValues With(IDictionary<string, string?> before, string[] path, JsonObject added)
    {
        string key = string.Join(':', path);
        var values = new ChangedValues(key, before);
        foreach ((string other, string? value) in before.Where(pair => IsBelow(pair.Key, key)))
            values.Expect(other, value);
        foreach ((string name, JsonNode? value) in added)
            values.Expect(key.Length == 0 ? name : key + ":" + name, value);
        return values;
    }

    /// <summary>Returns the values after removing one. The later items of a list move up.</summary>
    /// <param name="before">The values before.</param>
    /// <param name="path">The key.</param>
    /// <param name="index">The index in a list; -1 in a section.</param>
    public static ChangedValues WithoutItem(IDictionary<string, string?> before, string[] path, int index)
    {
        if (index < 0)
            return new ChangedValues(string.Join(':', path), before);
        string list = string.Join(':', path[..^1]);
        var values = new ChangedValues(list, before);
        foreach ((string other, string? value) in before.Where(pair => IsBelow(pair.Key, list)))
        {
            string rest = list.Length == 0 ? other : other[(list.Length + 1)..];
            int end = rest.IndexOf(':', StringComparison.Ordinal);
            int item = int.Parse(end < 0 ? rest : rest[..end], CultureInfo.InvariantCulture);
            if (item == index)
                continue;
            string moved = (item > index ? item - 1 : item).ToString(CultureInfo.InvariantCulture);
            values.Expect(list + ":" + moved + (end < 0 ? "" : rest[end..]), value);
        }

        return values;
    }

    /// <summary>Determines whether a key equals another one or is below it.</summary>
    public static bool IsAtOrBelow(string key, string other) =>
        key.Equals(other, StringComparison.OrdinalIgnoreCase) || IsBelow(key, other);

    /// <summary>Determines whether values are the expected ones.</summary>
    public bool Are(IDictionary<string, string?> values)
    {
        int outside = 0, inside = 0;
        foreach ((string key, string? value) in values)
        {
            if (_inside.TryGetValue(key, out Func<string?, bool>? isRight))
            {
                if (!isRight(value))
                    return false;
                inside++;
            }
            else if (_outside.TryGetValue(key, out string? known))
            {
                if (value != known)
                    return false;
                outside++;
            }
            else if (!IsAbove(key) && !(key.Equals(_key, StringComparison.OrdinalIgnoreCase) && string.IsNullOrEmpty(value)))
            {
                return false;
            }
        }

        return outside == _outside.Count && inside == _inside.Count;
    }

    private void Expect(string key, string? value) => _inside[key] = other => other == value;

    private void Expect(string key, JsonNode? value)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } section:
                foreach ((string name, JsonNode? item) in section)
                    Expect(key + ":" + name, item);
                break;
            case JsonArray { Count: > 0 } list:
                for (int i = 0; i < list.Count; i++)
                    Expect(key + ":" + i.ToString(CultureInfo.InvariantCulture), list[i]);
                break;
            case JsonObject or JsonArray:
                _inside[key] = string.IsNullOrEmpty;
                break;
            default:
                _inside[key] = text => JsonScalar.AreEqual(text, value);
                break;
        }
    }

    private bool IsOutside(string key) => !IsAtOrBelow(key, _key) && !IsAbove(key);

    private bool IsAbove(string key) => IsBelow(_key, key);

    private static bool IsBelow(string key, string other) =>
        other.Length == 0
        || (key.Length > other.Length && key[other.Length] == ':' && key.StartsWith(other, StringComparison.OrdinalIgnoreCase));
}
