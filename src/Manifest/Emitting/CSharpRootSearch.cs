namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>The run-time search for the root as C# 7.3, with no dependency except the base class library of netstandard2.0.</summary>
internal static class CSharpRootSearch
{
    // A relative value that ends at the top of the file system was made for a deeper place, since '..' stops
    // there: the application was copied.
    // Every operation that can throw is called in a form that cannot, or its exception is caught: an initialiser that throws
    // would hide the message in a TypeInitializationException. The relative path from the build is nearly always the answer. It is
    // tried first, with as little code as possible: every method is JIT-compiled before it runs, and the first read waits for that.
    private const string Template = """"
        private static string[]? __Below(string directory, string names)
        {
            string? full = __Combine(directory);
            if (full == null)
                return null;
            string[] paths = names.Length == 0 ? new string[] { "" } : ("/" + names).Split('/');
            string start = full[full.Length - 1] == global::System.IO.Path.DirectorySeparatorChar ? full : full + global::System.IO.Path.DirectorySeparatorChar;
            paths[0] = full;
            for (int i = 1; i < paths.Length; i++)
                paths[i] = start + paths[i];
            return paths;
        }

        private static string[] __Missing() => throw new global::System.IO.DirectoryNotFoundException(__RootSearch.Tried);

        private static string? __Combine(string relative)
        {
            string? root = __RootSearch.Found;
            if (root == null || relative.Length == 0)
                return root;
            char separator = global::System.IO.Path.DirectorySeparatorChar;
            string tail = separator == '/' ? relative : relative.Replace('/', separator);
            return root[root.Length - 1] == separator ? root + tail : root + separator + tail;
        }

        private static class __RootSearch
        {
            internal static readonly string? Found;
            internal static readonly string Tried = "";

            static __RootSearch()
            {
                Found = FromBuild() ?? FromSteps(out Tried);
            }

            private static string? FromBuild()
            {
                string? value = global::System.Environment.GetEnvironmentVariable("WORKSPACE_PATH");
                if (value != null && value.Length > 0)
                    return null;
                string name = "Root:" + @AssemblyName@;
                value = Data(name);
                if (value == null)
                {
                    name = "Root";
                    value = Data(name);
                }

                string? found = value != null && value[0] == '.' ? Beside(value) : null;
                return found != null && (Data("Build" + name) != value || IsWorkspace(found)) ? found : null;
            }

            private static string? FromSteps(out string message)
            {
                var tried = new global::System.Text.StringBuilder("The workspace root was not found. Tried, in this order:");
                string? found = Find(tried);
                message = tried.Append(@Description@).Append("\nSet the environment variable WORKSPACE_PATH to the absolute path of the workspace.").ToString();
                return found;
            }

            private static string? Find(global::System.Text.StringBuilder tried)
            {
                string? value = global::System.Environment.GetEnvironmentVariable("WORKSPACE_PATH");
                tried.Append("\n  environment variable WORKSPACE_PATH: ");
                if (value != null && value.Length > 0)
                {
                    string? given = IsAbsolute(value) ? Existing(value) : null;
                    if (given == null)
                        tried.Append('\'').Append(value).Append("', which is not an existing absolute directory, so nothing else was tried");
                    return given;
                }

                tried.Append("not set");
                string? start = global::System.AppContext.BaseDirectory;
                return FromData("Root:" + @AssemblyName@, start, tried)
                    ?? FromData("Root", start, tried)
                    ?? Above("the application's directory", start, tried)
                    ?? Above("the current directory", CurrentDirectory(), tried);
            }

            private static string? FromData(string name, string? start, global::System.Text.StringBuilder tried)
            {
                string? value = Data(name);
                tried.Append("\n  application data WorkspaceSdk.").Append(name).Append(": ");
                if (value == null)
                {
                    tried.Append("not set");
                    return null;
                }

                string? found = IsAbsolute(value) ? Existing(value) : Beside(value);
                if (found == null)
                    tried.Append('\'').Append(value).Append("' from '").Append(start).Append("', which is not an existing directory");
                else if (Data("Build" + name) != value || IsWorkspace(found))
                    return found;
                else
                    tried.Append('\'').Append(value).Append("' from '").Append(start).Append("', which is '").Append(found).Append("', not the workspace of ").Append(@AssemblyName@);
                return null;
            }

            private static string? Above(string what, string? start, global::System.Text.StringBuilder tried)
            {
                tried.Append("\n  upwards from ").Append(what).Append(" '").Append(start).Append("': ");
                string? from = start == null || start.Length == 0 ? null : Existing(start);
                if (from == null)
                {
                    tried.Append("not an existing directory");
                    return null;
                }

                var refused = new global::System.Text.StringBuilder();
                string? found = Nearest(from, true, "Directory.Workspace.props", null, refused)
                    ?? Nearest(from, false, ".git", ".git/HEAD", refused)
                    ?? Nearest(from, false, "global.json", null, refused);
                if (refused.Length > 0)
                    tried.Append(refused).Append(": not the workspace of ").Append(@AssemblyName@);
                else if (found == null)
                    tried.Append("no Directory.Workspace.props, .git or global.json");
                return found;
            }

            private static string? Nearest(string start, bool anywhere, string name, string? otherName, global::System.Text.StringBuilder refused)
            {
                string profile = Trim(global::System.Environment.GetFolderPath(global::System.Environment.SpecialFolder.UserProfile));
                for (string? directory = start; directory != null; directory = global::System.IO.Path.GetDirectoryName(directory))
                {
                    if (!anywhere && (global::System.IO.Path.GetDirectoryName(directory) == null || string.Equals(directory, profile, PathComparison)))
                        continue;
                    if (!IsThere(directory, name) && (otherName == null || !IsThere(directory, otherName)))
                        continue;
                    if (IsWorkspace(directory))
                        return directory;
                    refused.Append(refused.Length == 0 ? "'" : ", '").Append(directory).Append("' (").Append(name).Append(')');
                }

                return null;
            }

            private static bool IsWorkspace(string directory) =>
                @IsWorkspace@;

            private static bool HoldsPlace(string directory)
            {
                string[] places = @Places@;
                foreach (string place in places)
                {
                    if (IsThere(directory, place) || global::System.IO.Directory.Exists(directory + "/" + place))
                        return true;
                }

                return places.Length == 0;
            }

            private static bool IsThere(string directory, string file) => global::System.IO.File.Exists(directory + "/" + file);

            private static string? Data(string name)
            {
                string? value = global::System.AppDomain.CurrentDomain.GetData("WorkspaceSdk." + name) as string;
                return value == null || value.Length == 0 ? null : value;
            }

            private static string? Existing(string path)
            {
                try
                {
                    string full = Trim(global::System.IO.Path.GetFullPath(path));
                    return global::System.IO.Directory.Exists(full) ? full : null;
                }
                catch (global::System.Exception exception) when (IsAboutAPath(exception))
                {
                    return null;
                }
            }

            private static string? Beside(string value)
            {
                string? full = Existing(global::System.AppContext.BaseDirectory + "/" + value);
                return full == null || global::System.IO.Path.GetDirectoryName(full) == null ? null : full;
            }

            private static string? CurrentDirectory()
            {
                try
                {
                    return global::System.IO.Directory.GetCurrentDirectory();
                }
                catch (global::System.Exception exception) when (IsAboutAPath(exception))
                {
                    return null;
                }
            }

            private static bool IsAboutAPath(global::System.Exception exception) =>
                exception is global::System.ArgumentException || exception is global::System.NotSupportedException || exception is global::System.IO.IOException
                || exception is global::System.UnauthorizedAccessException || exception is global::System.Security.SecurityException;

            private static global::System.StringComparison PathComparison =>
                global::System.IO.Path.DirectorySeparatorChar == '\\' ? global::System.StringComparison.OrdinalIgnoreCase : global::System.StringComparison.Ordinal;

            private static bool IsSeparator(char c) => c == global::System.IO.Path.DirectorySeparatorChar || c == global::System.IO.Path.AltDirectorySeparatorChar;

            private static bool IsAbsolute(string path) =>
                global::System.IO.Path.DirectorySeparatorChar == '/'
                    ? path[0] == '/'
                    : (path.Length > 2 && path[1] == ':' && IsSeparator(path[2])) || (path.Length > 1 && IsSeparator(path[0]) && IsSeparator(path[1]));

            private static string Trim(string path)
            {
                int length = path.Length;
                while (length > 1 && IsSeparator(path[length - 1]) && !(length == 3 && path[1] == ':'))
                    length--;
                return path.Substring(0, length);
            }
        }
        """";

    // For a project without a file nothing is known, and any directory is accepted.
    private const string IsWorkspace =
        """IsThere(directory, @Project@) || (IsThere(directory, "Directory.Workspace.props") && HoldsPlace(directory))""";

    public static string Text(string assemblyName, RootEvidence evidence, bool nullable)
    {
        string text = nullable ? Template : Template.Replace("string? ", "string ").Replace("string[]? ", "string[] ");
        string places = evidence.Places.Count == 0
            ? "new string[0]"
            : "new string[] { " + string.Join(", ", evidence.Places.Select(CodeText.Literal)) + " }";
        return text
            .Replace("@IsWorkspace@", evidence.Project.Length == 0 ? "true" : IsWorkspace)
            .Replace("@Project@", CodeText.Literal(evidence.Project))
            .Replace("@Places@", places)
            .Replace("@Description@", CodeText.Literal(evidence.Description(assemblyName)))
            .Replace("@AssemblyName@", CodeText.Literal(assemblyName));
    }
}
