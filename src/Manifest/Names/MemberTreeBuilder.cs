using WorkspaceSdk.Manifest.Model;

namespace WorkspaceSdk.Manifest.Names;

/// <summary>Turns a sorted run of paths into one class. In ordinal order, all paths below one directory are consecutive.</summary>
internal sealed class MemberTreeBuilder(string[] files, string basePath, ManifestLanguage language, List<MemberCollision> collisions)
{
    private readonly int _baseLength = basePath.Length == 0 ? 0 : basePath.Length + 1;

    public MemberClass Build(string name, string dottedName, string path, int start, int end)
    {
        int prefix = path.Length == 0 ? 0 : path.Length + 1;
        List<Entry> entries = Entries(prefix, start, end);
        SiblingNames names = SiblingNames.Choose([.. entries.Select(static e => e.Path)], prefix, _baseLength, name, language);
        if (names.HasCollisions)
            ReportCollisions(entries, names, dottedName);

        var members = new List<MemberFile>(entries.Count);
        var classes = new List<MemberClass>();
        for (int i = 0; i < entries.Count; i++)
        {
            Entry entry = entries[i];
            if (entry.IsDirectory)
                classes.Add(Build(names[i], dottedName + "." + names[i], entry.Path, entry.Start, entry.End));
            else
                members.Add(new MemberFile(names[i], entry.Path));
        }

        return new MemberClass(name, path, new(members), new(classes));
    }

    private List<Entry> Entries(int prefix, int start, int end)
    {
        var entries = new List<Entry>();
        for (int i = start; i < end;)
        {
            int slash = files[i].IndexOf('/', prefix);
            int next = i + 1;
            if (slash < 0)
            {
                entries.Add(new Entry(files[i], false, i, next));
            }
            else
            {
                string directory = files[i].Substring(0, slash);
                while (next < end
                    && files[next].Length > slash
                    && files[next][slash] == '/'
                    && string.CompareOrdinal(files[next], 0, directory, 0, slash) == 0)
                    next++;
                entries.Add(new Entry(directory, true, i, next));
            }

            i = next;
        }

        return entries;
    }

    private void ReportCollisions(List<Entry> entries, SiblingNames names, string dottedName)
    {
        var found = new Dictionary<string, List<MemberFile>>(NameRules.Comparer(language));
        for (int i = 0; i < entries.Count; i++)
        {
            string plain = names.Plain(i);
            if (plain == names[i])
                continue;
            if (!found.TryGetValue(plain, out List<MemberFile>? members))
                found.Add(plain, members = []);
            members.Add(new MemberFile(names[i], entries[i].Path));
        }

        collisions.AddRange(
            found.OrderBy(static f => f.Key, StringComparer.Ordinal).Select(f => new MemberCollision(dottedName, f.Key, new(f.Value))));
    }

    private readonly record struct Entry(string Path, bool IsDirectory, int Start, int End);
}
