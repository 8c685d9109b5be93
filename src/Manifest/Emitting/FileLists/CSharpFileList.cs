namespace WorkspaceSdk.Manifest.Emitting.FileLists;

/// <summary>The type behind the lists of files as C# 7.3, with no dependency except the base class library of netstandard2.0.</summary>
internal static class CSharpFileList
{
    // One array holds a group's files in the order of their paths from the root, so the files below a directory are consecutive.
    private const string Template = """"
        private sealed class __FileList
        {
            private readonly string[] _files;
            private readonly int _rootLength;
            private readonly char _separator;
            private readonly global::System.Collections.Concurrent.ConcurrentDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>> _below =
                new global::System.Collections.Concurrent.ConcurrentDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>>();

            private __FileList(string[] files, string root, char separator)
            {
                _files = files;
                _rootLength = root.Length;
                _separator = separator;
            }

            internal static string RootPrefix
            {
                get
                {
                    string root = Root;
                    char separator = global::System.IO.Path.DirectorySeparatorChar;
                    return root[root.Length - 1] == separator ? root : root + separator;
                }
            }

            internal static __FileList OfRoot(global::System.Collections.Generic.List<string> files) =>
                new __FileList(files.ToArray(), RootPrefix, global::System.IO.Path.DirectorySeparatorChar);

            internal static __FileList Of(string root, char separator, string[] parts)
            {
                var files = new global::System.Collections.Generic.List<string>();
                for (int i = 0; i < parts.Length; i += 2)
                {
                    string start = root + (separator == '/' ? parts[i] : parts[i].Replace('/', separator));
                    foreach (string name in parts[i + 1].Split('/'))
                        files.Add(start + name);
                }

                return new __FileList(files.ToArray(), root, separator);
            }

            internal static void Add(global::System.Collections.Generic.List<string> files, string[] from, int start, int count)
            {
                for (int i = start; i < start + count; i++)
                    files.Add(from[i]);
            }

            internal global::System.Collections.Generic.IReadOnlyList<string> Below(string directory)
            {
                global::System.Collections.Generic.IReadOnlyList<string>? found;
                if (_below.TryGetValue(directory, out found))
                    return found;
                int start = First(directory, false);
                var part = new global::System.ArraySegment<string>(_files, start, First(directory, true) - start);
                return _below.GetOrAdd(directory, new global::System.Collections.ObjectModel.ReadOnlyCollection<string>(part));
            }

            internal string? TryFind(string directory, string path)
            {
                if (path == null)
                    throw new global::System.ArgumentNullException("path");
                string wanted = directory + path;
                int index = First(wanted, false);
                return index < _files.Length && _files[index].Length == _rootLength + wanted.Length && Compare(_files[index], wanted) == 0
                    ? _files[index]
                    : null;
            }

            internal string Find(string directory, string path)
            {
                string? found = TryFind(directory, path);
                if (found != null)
                    return found;
                string shown = directory.Length == 0 ? "." : directory.Substring(0, directory.Length - 1);
                if (!IsBelow(path))
                    throw new global::System.ArgumentException("'" + path + "' is no path of a file below '" + shown
                        + "': write names with '/' between them, as in 'orders/v2.json', without '.', '..' and '\\', and not from the root.", "path");
                throw new global::System.IO.FileNotFoundException("There is no file '" + path + "' below '" + shown + "' among the "
                    + Below(directory).Count + " files that the build found." + Near(directory, path) + " A file that came since is there after the next build.", path);
            }

            private static bool IsBelow(string path)
            {
                if (path.IndexOf('\\') >= 0 || path.IndexOf('\0') >= 0 || (path.Length > 1 && path[1] == ':'))
                    return false;
                foreach (string name in path.Split('/'))
                {
                    if (name.Length == 0 || name == "." || name == "..")
                        return false;
                }

                return true;
            }

            private int First(string text, bool isAfter)
            {
                int low = 0;
                int high = _files.Length;
                while (low < high)
                {
                    int middle = low + (high - low) / 2;
                    int order = Compare(_files[middle], text);
                    if (order < 0 || (isAfter && order == 0))
                        low = middle + 1;
                    else
                        high = middle;
                }

                return low;
            }

            private int Compare(string file, string text)
            {
                for (int i = 0; i < text.Length; i++)
                {
                    if (_rootLength + i == file.Length)
                        return -1;
                    char c = file[_rootLength + i];
                    int order = (c == _separator ? '/' : c) - text[i];
                    if (order != 0)
                        return order;
                }

                return 0;
            }

            private string Near(string directory, string path)
            {
                var near = new global::System.Collections.Generic.List<global::System.Collections.Generic.KeyValuePair<int, string>>();
                foreach (string file in Below(directory))
                {
                    string name = file.Substring(_rootLength + directory.Length).Replace(_separator, '/');
                    int distance = Distance(name.ToUpperInvariant(), path.ToUpperInvariant());
                    int at = near.Count;
                    while (at > 0 && near[at - 1].Key > distance)
                        at--;
                    if (distance > path.Length / 4 + 2 || at == 3)
                        continue;
                    near.Insert(at, new global::System.Collections.Generic.KeyValuePair<int, string>(distance, name));
                    if (near.Count == 4)
                        near.RemoveAt(3);
                }

                string text = "";
                foreach (global::System.Collections.Generic.KeyValuePair<int, string> one in near)
                    text += (text.Length == 0 ? " Near: '" : ", '") + one.Value + "'";
                return text.Length == 0 ? "" : text + ".";
            }

            private static int Distance(string left, string right)
            {
                if (left.Substring(left.LastIndexOf('/') + 1) == right.Substring(right.LastIndexOf('/') + 1))
                    return 1;
                var row = new int[right.Length + 1];
                for (int j = 0; j <= right.Length; j++)
                    row[j] = j;
                for (int i = 1; i <= left.Length; i++)
                {
                    int before = row[0];
                    row[0] = i;
                    for (int j = 1; j <= right.Length; j++)
                    {
                        int replaced = before + (left[i - 1] == right[j - 1] ? 0 : 1);
                        before = row[j];
                        row[j] = global::System.Math.Min(replaced, global::System.Math.Min(row[j], row[j - 1]) + 1);
                    }
                }

                return row[right.Length];
            }
        }
        """";

    public static string Text(bool nullable) =>
        nullable ? Template : Template.Replace("string>? ", "string> ").Replace("string? ", "string ");
}
