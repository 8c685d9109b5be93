namespace WorkspaceSdk.Compiler.Analysis.Paths;

/// <summary>
/// Values by path, with lookups for a part of a text with either separator. A lookup allocates nothing:
/// most literals of a program are no paths.
/// </summary>
/// <typeparam name="T">The kind of value.</typeparam>
internal sealed class PathTable<T>
    where T : class
{
    private readonly int[] _buckets;
    private readonly (string Key, T Value, int Next)[] _entries;
    private int _count;

    /// <summary>Creates an empty table with a capacity.</summary>
    public PathTable(int capacity)
    {
        _buckets = new int[Math.Max(4, capacity)];
        _entries = new (string, T, int)[capacity];
    }

    /// <summary>Adds a value, unless its path has one already.</summary>
    public void TryAdd(string path, T value)
    {
        if (Find(path, 0, path.Length) is not null)
            return;
        ref int bucket = ref _buckets[Bucket(path, 0, path.Length)];
        _entries[_count] = (path, value, bucket);
        bucket = ++_count;
    }

    /// <summary>Returns the value for a part of a text, in which <c>\</c> is the same as <c>/</c>; null when there is none.</summary>
    public T? Find(string text, int start, int length)
    {
        for (int i = _buckets[Bucket(text, start, length)]; i > 0; i = _entries[i - 1].Next)
        {
            if (Equal(_entries[i - 1].Key, text, start, length))
                return _entries[i - 1].Value;
        }

        return null;
    }

    private static bool Equal(string key, string text, int start, int length)
    {
        if (key.Length != length)
            return false;
        for (int i = 0; i < length; i++)
        {
            if (key[i] != Slashed(text[start + i]))
                return false;
        }

        return true;
    }

    private int Bucket(string text, int start, int length)
    {
        uint hash = 2166136261;
        for (int i = start; i < start + length; i++)
            hash = unchecked((hash ^ Slashed(text[i])) * 16777619);
        return (int)(hash % (uint)_buckets.Length);
    }

    private static char Slashed(char c) => c == '\\' ? '/' : c;
}
