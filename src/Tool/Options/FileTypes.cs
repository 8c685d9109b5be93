namespace WorkspaceSdk.Tool.Options;

/// <summary>Holds the kinds of files of rg, with the globs for their names.</summary>
internal static class FileTypes
{
    private static readonly SortedDictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["c"] = ["*.c", "*.h"],
        ["cpp"] = ["*.cc", "*.cpp", "*.cxx", "*.h", "*.hh", "*.hpp", "*.hxx", "*.inl"],
        ["cs"] = ["*.cs"],
        ["csproj"] = ["*.csproj"],
        ["css"] = ["*.css", "*.scss"],
        ["docker"] = ["*Dockerfile*"],
        ["fsharp"] = ["*.fs", "*.fsx", "*.fsi"],
        ["go"] = ["*.go"],
        ["html"] = ["*.htm", "*.html"],
        ["java"] = ["*.java"],
        ["js"] = ["*.cjs", "*.js", "*.jsx", "*.mjs", "*.vue"],
        ["json"] = ["*.json", "*.jsonc", "*.slnf"],
        ["kotlin"] = ["*.kt", "*.kts"],
        ["make"] = ["*.mak", "*.mk", "GNUmakefile", "Makefile", "makefile"],
        ["md"] = ["*.markdown", "*.md", "*.mdx"],
        ["msbuild"] = ["*.csproj", "*.fsproj", "*.proj", "*.props", "*.sln", "*.slnx", "*.targets", "*.vbproj"],
        ["php"] = ["*.php"],
        ["protobuf"] = ["*.proto"],
        ["ps"] = ["*.ps1", "*.psd1", "*.psm1"],
        ["py"] = ["*.py", "*.pyi"],
        ["razor"] = ["*.cshtml", "*.razor"],
        ["rb"] = ["*.rb", "Gemfile", "Rakefile"],
        ["rust"] = ["*.rs"],
        ["sh"] = ["*.bash", "*.ksh", "*.sh", "*.zsh"],
        ["sql"] = ["*.psql", "*.sql"],
        ["swift"] = ["*.swift"],
        ["toml"] = ["*.toml", "Cargo.lock"],
        ["ts"] = ["*.cts", "*.mts", "*.ts", "*.tsx"],
        ["txt"] = ["*.txt"],
        ["vb"] = ["*.vb"],
        ["xml"] = ["*.config", "*.nuspec", "*.resx", "*.ruleset", "*.xml", "*.xsd", "*.xsl", "*.xslt"],
        ["xaml"] = ["*.axaml", "*.xaml"],
        ["yaml"] = ["*.yaml", "*.yml"],
    };

    /// <summary>Gets the names.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>Determines whether there is a kind of this name.</summary>
    public static bool Contains(string name) => Known.ContainsKey(name);

    /// <summary>Gets the globs for the names of files of a kind.</summary>
    public static IReadOnlyList<string> Globs(string name) => Known[name];
}
