namespace WorkspaceSdk.Tests;

/// <summary>Markers as people write them, and what MSBuild, the generated class, the tool and the library answer.</summary>
internal static class LayoutTable
{
    private const string AllGone = "-Config;-Data;-Logs;-Docs;-Tests;-State;-Cache;-Temp";
    private const string ConfigAndDocs = "-Data;-Logs;-Tests;-State;-Cache;-Temp";
    private const string AllUnknown = "Config Data Logs Docs Tests State Cache Temp";
    private const string Json = "contracts/a.json, contracts/draft/b.json";

    public static IReadOnlyList<LayoutRow> Rows { get; } =
    [
        new("no marker", null),
        new("an empty marker", "<Project />"),
        new(
            "an old project's namespace",
            """<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><PropertyGroup><WorkspaceConfigDir>etc/config</WorkspaceConfigDir></PropertyGroup></Project>""")
        {
            Directories = "Config=etc/config"
        },

        Properties("moved by property", "<WorkspaceConfigDir>etc/config</WorkspaceConfigDir>") with { Directories = "Config=etc/config" },
        Properties("moved with a separator at the end", "<WorkspaceConfigDir>etc/config/</WorkspaceConfigDir>")
            with { Directories = "Config=etc/config" },
        Properties("moved with backslashes", @"<WorkspaceConfigDir>etc\config\</WorkspaceConfigDir>")
            with { Directories = "Config=etc/config" },
        Properties("moved with backslashes to what is not there", @"<WorkspaceConfigDir>none\config</WorkspaceConfigDir>")
            with { Directories = "Config=none/config" },
        Properties("moved to an absolute path", "<WorkspaceConfigDir>{root}/etc/config</WorkspaceConfigDir>")
            with { Directories = "Config=etc/config" },
        Properties("moved below the root's property", "<WorkspaceConfigDir>$(WorkspaceRoot)etc/config</WorkspaceConfigDir>")
            with { Directories = "Config=etc/config" },
        Properties("moved below the file's directory", "<WorkspaceConfigDir>$(MSBuildThisFileDirectory)etc/config</WorkspaceConfigDir>")
            with { Directories = "Config=etc/config" },
        Properties("moved with blanks around", "<WorkspaceConfigDir> etc/config </WorkspaceConfigDir>")
            with { Directories = "Config=etc/config" },
        Properties("moved on a line of its own", "<WorkspaceConfigDir>\n  etc/config\n</WorkspaceConfigDir>")
            with { Directories = "Config=etc/config" },
        Properties("moved by dots", "<WorkspaceConfigDir>./etc/../etc/./config</WorkspaceConfigDir>")
            with { Directories = "Config=etc/config" },
        Properties("moved to the root itself", "<WorkspaceConfigDir>.</WorkspaceConfigDir>") with { Directories = "Config=" },
        Properties("moved with an entity", "<WorkspaceConfigDir>a&amp;b/&#x63;onfig</WorkspaceConfigDir>")
            with { Directories = "Config=a&b/config" },
        Properties("moved with an escape", "<WorkspaceConfigDir>a%20b/%63onfig</WorkspaceConfigDir>")
            with { Directories = "Config=a b/config" },
        Properties("moved by CDATA", "<WorkspaceConfigDir><![CDATA[etc/config]]></WorkspaceConfigDir>")
            with { Directories = "Config=etc/config" },
        Properties("moved with a comment in the value", "<WorkspaceConfigDir><!-- where -->etc/config</WorkspaceConfigDir>")
            with { Directories = "Config=etc/config" },
        Properties("moved with letters of other languages", "<WorkspaceConfigDir>größe/конфиг</WorkspaceConfigDir>")
            with { Directories = "Config=größe/конфиг" },
        Properties(
            "moved by a property with an escape",
            "<Settings>50%25 a%40b</Settings><WorkspaceConfigDir>$(Settings)/config</WorkspaceConfigDir>")
            with { Directories = "Config=50% a@b/config" },
        Properties("moved with an escape that stands for an escape", "<WorkspaceConfigDir>a%2525b</WorkspaceConfigDir>")
            with { Directories = "Config=a%25b" },
        Properties("set to nothing", "<WorkspaceConfigDir></WorkspaceConfigDir>"),
        Properties("set to blanks", "<WorkspaceConfigDir>  </WorkspaceConfigDir>"),
        Properties(
            "moved by a property with blanks around",
            "<Settings> etc </Settings><WorkspaceConfigDir>$(Settings)/config</WorkspaceConfigDir>")
            with { Directories = "Config=etc /config" },
        Properties("set twice", "<WorkspaceConfigDir>one</WorkspaceConfigDir><WorkspaceConfigDir>two</WorkspaceConfigDir>")
            with { Directories = "Config=two" },
        Properties("set with other case", "<workspaceCONFIGdir>etc/config</workspaceCONFIGdir>") with { Directories = "Config=etc/config" },
        Properties("set from another property", "<Settings>etc</Settings><WorkspaceConfigDir>$(Settings)/config</WorkspaceConfigDir>")
            with { Directories = "Config=etc/config" },
        Properties(
            "set from itself",
            "<WorkspaceConfigDir>etc</WorkspaceConfigDir><WorkspaceConfigDir>$(WorkspaceConfigDir)/config</WorkspaceConfigDir>")
            with { Directories = "Config=etc/config" },
        Properties(
            "one property for two",
            "<WorkspaceStateDir>var</WorkspaceStateDir><WorkspaceCacheDir>$(WorkspaceStateDir)/cache</WorkspaceCacheDir>")
            with { Directories = "State=var;Cache=var/cache" },
        Properties("state moves and cache stays", "<WorkspaceStateDir>var</WorkspaceStateDir>") with { Directories = "State=var" },
        new(
            "several groups of properties, and comments",
            "<Project><!-- a --><PropertyGroup><!-- b "
            + "--><WorkspaceConfigDir>one</WorkspaceConfigDir></PropertyGroup><PropertyGroup><WorkspaceDataDir>two</WorkspaceDataDir></PropertyGroup></Project>")
        {
            Directories = "Config=one;Data=two"
        },
        new(
            "a property after the item that uses it",
            """<Project><ItemGroup><WorkspaceDirectory Include="Own" Path="$(Later)" /></ItemGroup><PropertyGroup><Later>own</Later></PropertyGroup></Project>""")
        {
            Directories = "Own=own"
        },
        Properties("no standard directory", Choose("false")) with { Directories = AllGone },
        Properties("no standard directory, with other case and blanks", Choose("\n  False\n")) with { Directories = AllGone },
        Properties("all standard directories", Choose("true")),
        Properties("all standard directories, chosen by nothing", Choose("")),
        Properties("two standard directories", Choose("Config;Docs")) with { Directories = ConfigAndDocs },
        Properties("two standard directories, with other case, blanks and empty names", Choose(";; docs ;\n CONFIG;"))
            with { Directories = ConfigAndDocs },
        Properties("two standard directories from another property", "<Names>Docs</Names>" + Choose("Config;$(Names)"))
            with { Directories = ConfigAndDocs },
        Properties("chosen twice: the last one holds", Choose("false") + Choose("Config;Docs")) with { Directories = ConfigAndDocs },
        Properties(
            "chosen under a literal condition",
            """<WorkspaceStandardDirectories Condition="'a' == 'A'">false</WorkspaceStandardDirectories>""")
            with { Directories = AllGone },
        Properties(
            "a standard directory that is not chosen has a path", Choose("false") + "<WorkspaceConfigDir>etc/config</WorkspaceConfigDir>")
            with { Directories = "Config=etc/config;-Data;-Logs;-Docs;-Tests;-State;-Cache;-Temp" },
        Properties("a standard directory that is chosen moves", Choose("Config;Docs") + "<WorkspaceConfigDir>etc</WorkspaceConfigDir>")
            with { Directories = ConfigAndDocs.Replace("-Data", "Config=etc;-Data", StringComparison.Ordinal) },
        new(
            "no standard directory, and own ones",
            $"""<Project><PropertyGroup>{Choose("false")}</PropertyGroup><ItemGroup><WorkspaceDirectory Include="Own" Path="own" /><WorkspaceDirectory Include="Config" Path="etc" /></ItemGroup></Project>""")
        {
            Directories = "Own=own;Config=etc;-Data;-Logs;-Docs;-Tests;-State;-Cache;-Temp"
        },
        new(
            "a chosen one removed",
            $"""<Project><PropertyGroup>{Choose("Config;Docs;Logs")}</PropertyGroup><ItemGroup><WorkspaceDirectory Remove="Logs" /></ItemGroup></Project>""")
        {
            Directories = ConfigAndDocs
        },
        new(
            "an own directory below the property of one that is not chosen",
            $"""<Project><PropertyGroup>{Choose("Config;Docs")}</PropertyGroup><ItemGroup><WorkspaceDirectory Include="Own" Path="$(WorkspaceDataDir)own" /></ItemGroup></Project>""")
        {
            Directories = ConfigAndDocs + ";Own=own"
        },
        new("chosen by Directory.Build.props, without a marker", null)
        {
            DirectoryBuildProps = BuildProps(Choose("Config;Docs")),
            Directories = ConfigAndDocs
        },
        new("none by Directory.Build.props", "<Project />") { DirectoryBuildProps = BuildProps(Choose("false")), Directories = AllGone },
        Properties("chosen by Directory.Build.props and by the marker", Choose("Config;Docs"))
            with { DirectoryBuildProps = BuildProps(Choose("false")), Directories = ConfigAndDocs },
        Properties(
            "chosen by the marker where Directory.Build.props did not",
            """<WorkspaceStandardDirectories Condition="'$(WorkspaceStandardDirectories)' == ''">false</WorkspaceStandardDirectories>""")
            with { DirectoryBuildProps = BuildProps(Choose("Config;Docs")), Directories = ConfigAndDocs },
        new("chosen by a target of Directory.Build.props, which nothing runs", "<Project />")
        {
            DirectoryBuildProps = $"""<Project><Target Name="Never"><PropertyGroup>{Choose("false")}</PropertyGroup></Target></Project>"""
        },
        new("chosen by Directory.Build.props under a condition", "<Project />")
        {
            DirectoryBuildProps = BuildProps(
                """<WorkspaceStandardDirectories Condition="'$(OS)' != ''">false</WorkspaceStandardDirectories>"""),
            Unknown = AllUnknown
        },
        new("chosen by Directory.Build.props from a property", "<Project />")
        {
            DirectoryBuildProps = BuildProps("<Names>Config;Docs</Names>" + Choose("$(Names)")),
            Unknown = AllUnknown
        },
        Properties(
            "chosen under an unknown condition",
            """<WorkspaceStandardDirectories Condition="'$(OS)' != ''">false</WorkspaceStandardDirectories>""")
            with { Unknown = AllUnknown },
        Properties("chosen by what only a build knows", Choose("$([System.String]::Copy('false'))")) with { Unknown = AllUnknown },
        Properties("a choice of what is no standard directory", Choose("Config;Dcos")) with { Code = "WSDK0023" },
        Properties("a choice by another word", Choose("none")) with { Code = "WSDK0023" },
        Properties("a choice of none and of one", Choose("false;Config")) with { Code = "WSDK0023" },

        Properties("outside the root", "<WorkspaceConfigDir>../out</WorkspaceConfigDir>") with { Code = "WSDK0004" },

        Items("an own directory", """<WorkspaceDirectory Include="Schemas" Path="contracts/schemas" />""")
            with { Directories = "Schemas=contracts/schemas" },
        Items(
            "an own directory with a child element",
            """<WorkspaceDirectory Include="Schemas"><Path>contracts/schemas</Path></WorkspaceDirectory>""")
            with { Directories = "Schemas=contracts/schemas" },
        Items("an own directory, absolute", """<WorkspaceDirectory Include="Own" Path="{root}/own/" />""") with { Directories = "Own=own" },
        Items("an own directory below the root's property", """<WorkspaceDirectory Include="Own" Path="$(WorkspaceRoot)own" />""")
            with { Directories = "Own=own" },
        Items("an own directory below a standard one", """<WorkspaceDirectory Include="Own" Path="$(WorkspaceDataDir)own" />""")
            with { Directories = "Own=data/own" },
        Items("an own directory with backslashes", @"<WorkspaceDirectory Include=""Own"" Path=""etc\own\"" />")
            with { Directories = "Own=etc/own" },
        new(
            "an own directory by property",
            """<Project><PropertyGroup><WorkspaceOwnDir>etc/own</WorkspaceOwnDir></PropertyGroup><ItemGroup><WorkspaceDirectory Include="Own" Path="$(WorkspaceOwnDir)" /></ItemGroup></Project>""")
        {
            Directories = "Own=etc/own"
        },
        Items("two names in one item", """<WorkspaceDirectory Include="One; Two" Path="both" />""")
            with { Directories = "One=both;Two=both" },
        new(
            "two names from a property",
            """<Project><PropertyGroup><Names>One;Two</Names></PropertyGroup><ItemGroup><WorkspaceDirectory Include="$(Names)" Path="both" /></ItemGroup></Project>""")
        {
            Directories = "One=both;Two=both"
        },
        new(
            "a name with an escaped separator",
            """<Project><PropertyGroup><Names>One;Two</Names><Kind>*%3B</Kind></PropertyGroup><ItemGroup><WorkspaceDirectory Include="$(Names)" Path="both" Condition="'$(Kind)' == '*%3B'" /></ItemGroup></Project>""")
        {
            Directories = "One=both;Two=both"
        },
        Items("a name left out by Exclude", """<WorkspaceDirectory Include="One;Two" Exclude="Two" Path="one" />""")
            with { Directories = "One=one" },
        Items(
            "a duplicate: the last one holds",
            """<WorkspaceDirectory Include="Own" Path="one" /><WorkspaceDirectory Remove="Own" /><WorkspaceDirectory Include="Own" Path="two" />""")
            with { Directories = "Own=two" },
        Items(
            "a duplicate that agrees",
            """<WorkspaceDirectory Include="Config" Path="config" /><WorkspaceDirectory Include="Own" Path="own" /><WorkspaceDirectory Include="Own" Path="own/" />""")
            with { Directories = "Own=own" },
        Items(
            "an update of an own one", """<WorkspaceDirectory Include="Own" Path="one" /><WorkspaceDirectory Update="Own" Path="two" />""")
            with { Directories = "Own=two" },
        Items(
            "an update with other case",
            """<WorkspaceDirectory Include="Own" Path="one" /><WorkspaceDirectory Update="OWN" Path="two" />""")
            with { Directories = "Own=two" },
        Items("an update of what is not there", """<WorkspaceDirectory Update="Own" Path="two" />"""),
        Items(
            "names that differ in case",
            """<WorkspaceDirectory Include="Own" Path="own" /><WorkspaceDirectory Include="OTHER" Path="other" />""")
            with { Directories = "Own=own;OTHER=other" },
        Items("removed", """<WorkspaceDirectory Remove="Logs" />""") with { Directories = "-Logs" },
        Items("removed with other case", """<WorkspaceDirectory Remove="lOGS" />""") with { Directories = "-Logs" },
        Items("two removed", """<WorkspaceDirectory Remove="Logs;Docs" />""") with { Directories = "-Logs;-Docs" },
        Items("removed and added again", """<WorkspaceDirectory Remove="Logs" /><WorkspaceDirectory Include="Logs" Path="logs" />"""),
        new(
            "removed, moved and added again",
            """<Project><PropertyGroup><WorkspaceLogsDir>var/log</WorkspaceLogsDir></PropertyGroup><ItemGroup><WorkspaceDirectory Remove="Logs" /></ItemGroup><ItemGroup><WorkspaceDirectory Include="Logs" Path="$(WorkspaceLogsDir)" /></ItemGroup></Project>""")
        {
            Directories = "Logs=var/log"
        },
        Items("item and property disagree", """<WorkspaceDirectory Include="Config" Path="etc/config" />""") with { Code = "WSDK0005" },
        Items("an update moves the item and not the property", """<WorkspaceDirectory Update="Config" Path="etc/config" />""")
            with { Code = "WSDK0005" },
        Items("an own directory without a path", """<WorkspaceDirectory Include="Own" />""") with { Code = "WSDK0004" },
        Items("an own directory outside the root", """<WorkspaceDirectory Include="Own" Path="/etc" />""") with { Code = "WSDK0004" },

        Properties("a literal condition that holds", """<WorkspaceConfigDir Condition="true">etc/config</WorkspaceConfigDir>""")
            with { Directories = "Config=etc/config" },
        Properties(
            "a literal condition that does not hold", """<WorkspaceConfigDir Condition=" 'a' == 'b' ">etc/config</WorkspaceConfigDir>"""),
        Properties("a condition without text", """<WorkspaceConfigDir Condition="">etc/config</WorkspaceConfigDir>""")
            with { Directories = "Config=etc/config" },
        Properties(
            "a condition on the file's own property",
            """<Kind>A</Kind><WorkspaceConfigDir Condition="'$(Kind)' == 'a' and '$(Kind)' != 'b'">etc/config</WorkspaceConfigDir>""")
            with { Directories = "Config=etc/config" },
        Properties(
            "a condition with parentheses",
            """<WorkspaceConfigDir Condition="!('1' == '2') And (false Or 'yes' == 'TRUE')">etc/config</WorkspaceConfigDir>""")
            with { Directories = "Config=etc/config" },
        Items(
            "items with literal conditions",
            """<WorkspaceDirectory Include="One" Path="one" Condition="'1' == '1'" /><WorkspaceDirectory Include="Two" Path="two" Condition="false" /><WorkspaceDirectory Remove="Logs" Condition="'' == ''" />""")
            with { Directories = "One=one;-Logs" },
        Items(
            "metadata with literal conditions",
            """<WorkspaceDirectory Include="Own" Path="one"><Path Condition="false">two</Path><Path Condition="true">three</Path></WorkspaceDirectory>""")
            with { Directories = "Own=three" },
        new(
            "a group of items that does not apply",
            """<Project><ItemGroup Condition="false"><WorkspaceDirectory Remove="Logs" /></ItemGroup><PropertyGroup Condition="'a' != 'a'"><WorkspaceConfigDir>etc</WorkspaceConfigDir></PropertyGroup></Project>"""),
        new(
            "a choice by literal conditions",
            """<Project><Choose><When Condition="false"><PropertyGroup><WorkspaceConfigDir>one</WorkspaceConfigDir></PropertyGroup></When><When Condition="true"><PropertyGroup><WorkspaceConfigDir>two</WorkspaceConfigDir></PropertyGroup><ItemGroup><WorkspaceDirectory Remove="Logs" /></ItemGroup></When><Otherwise><PropertyGroup><WorkspaceConfigDir>three</WorkspaceConfigDir></PropertyGroup></Otherwise></Choose></Project>""")
        {
            Directories = "Config=two;-Logs"
        },
        new(
            "an import that does not apply",
            """<Project><Import Project="none.props" Condition="false" /><PropertyGroup><WorkspaceConfigDir>etc</WorkspaceConfigDir></PropertyGroup></Project>""")
        {
            Directories = "Config=etc"
        },

        Properties(
            "a condition on a property from elsewhere",
            """<WorkspaceConfigDir Condition="'$(Elsewhere)' == ''">etc/config</WorkspaceConfigDir><WorkspaceDataDir>d</WorkspaceDataDir>""")
            with { Directories = "Data=d", Unknown = "Config" },
        Properties(
            "a condition on the directory's own property",
            """<WorkspaceConfigDir Condition="'$(WorkspaceConfigDir)' == ''">etc/config</WorkspaceConfigDir>""")
            with { Unknown = "Config" },
        Properties("a condition that asks for a file", """<WorkspaceConfigDir Condition="Exists('etc')">etc/config</WorkspaceConfigDir>""")
            with { Unknown = "Config" },
        Properties(
            "unknown first and set later",
            """<WorkspaceConfigDir Condition="'$(OS)' == 'x'">one</WorkspaceConfigDir><WorkspaceConfigDir>two</WorkspaceConfigDir>""")
            with { Directories = "Config=two", IsNoted = true },
        Properties("a function", """<WorkspaceConfigDir>$([System.IO.Path]::Combine('etc', 'config'))</WorkspaceConfigDir>""")
            with { Unknown = "Config" },
        Properties("a property from elsewhere", "<WorkspaceConfigDir>$(MSBuildProjectName)</WorkspaceConfigDir>")
            with { Unknown = "Config" },
        Properties(
            "a property of a property that is unknown",
            """<Kind Condition="'$(OS)' == 'x'">a</Kind><WorkspaceConfigDir>etc$(Kind)</WorkspaceConfigDir>""")
            with { Unknown = "Config" },
        Items("an item with an unknown condition", """<WorkspaceDirectory Include="Own" Path="own" Condition="'$(OS)' != ''" />""")
            with { Unknown = "Own" },
        Items(
            "a removal with an unknown condition",
            """<WorkspaceDirectory Remove="Logs" Condition="'$(OS)' == ''" /><WorkspaceDirectory Include="Own" Path="own" />""")
            with { Directories = "Own=own", Unknown = "Logs" },
        Items(
            "an update with an unknown value",
            """<WorkspaceDirectory Include="Own" Path="own" /><WorkspaceDirectory Update="Own" Path="$(WorkspaceRoot)$(MSBuildProjectName)" />""")
            with { Unknown = "Own" },
        Items(
            "an unknown update and a removal",
            """<WorkspaceDirectory Include="Own" Path="own" /><WorkspaceDirectory Update="Own" Path="$(OS)" /><WorkspaceDirectory Remove="Own" />""")
            with { IsNoted = true },
        Items("a glob removes what it matches", """<WorkspaceDirectory Remove="L*" />""")
            with { Unknown = "Config Data Logs Docs Tests State Cache Temp" },
        new(
            "an import, and what is set after it",
            """<Project><Import Project="other.props" /><PropertyGroup><WorkspaceOwnDir>own</WorkspaceOwnDir></PropertyGroup><ItemGroup><WorkspaceDirectory Include="Own" Path="$(WorkspaceOwnDir)" /></ItemGroup></Project>""")
        {
            Directories = "Own=own",
            Unknown = "Config Data Logs Docs Tests State Cache Temp"
        },
        new(
            "a choice that a build makes",
            """<Project><Choose><When Condition="'$(OS)' == 'x'"><PropertyGroup><WorkspaceConfigDir>one</WorkspaceConfigDir></PropertyGroup></When><Otherwise><PropertyGroup><WorkspaceDataDir>two</WorkspaceDataDir></PropertyGroup></Otherwise></Choose></Project>""")
        {
            Unknown = "Config Data"
        },
        new(
            "a target that adds",
            """<Project><Target Name="Add" BeforeTargets="ResolveWorkspaceDirectories"><ItemGroup><WorkspaceDirectory Include="Own" Path="own" /></ItemGroup></Target></Project>""")
        {
            Unknown = "Own Config Data Logs Docs Tests State Cache Temp"
        },
        new(
            "a target that adds something else",
            """<Project><Target Name="Add"><ItemGroup><Compile Remove="x" /></ItemGroup></Target></Project>""")
        {
            IsNoted = true
        },

        Items("a group", """<WorkspaceFiles Include="Json" Base="contracts" Pattern="**/*.json" />""") with { Groups = "Json: " + Json },
        Items(
            "a group with child elements",
            """<WorkspaceFiles Include="Json"><Base>contracts</Base><Pattern>**/*.json</Pattern><Exclude>draft/**</Exclude></WorkspaceFiles>""")
            with { Groups = "Json: contracts/a.json" },
        Items(
            "a group with the attribute Exclude",
            """<WorkspaceFiles Include="Json" Base="contracts" Pattern="**/*.json" Exclude="draft/**" />""")
            with { Groups = "Json: contracts/a.json" },
        Items(
            "groups united by name",
            """<WorkspaceFiles Include="G" Base="contracts" Pattern="**/*.json" Exclude="draft/**" /><WorkspaceFiles Include="G" Base="contracts" Pattern="**/*.{json,yaml}" Exclude="a.*" />""")
            with { Groups = "G: contracts/a.json, contracts/draft/b.json, contracts/sub/c.yaml" },
        Items(
            "groups of names that differ in case",
            """<WorkspaceFiles Include="Json" Base="contracts" Pattern="*.json" /><WorkspaceFiles Include="JSON" Base="contracts" Pattern="**/*.yaml" />""")
            with { Groups = "Json: contracts/a.json;JSON: contracts/sub/c.yaml" },
        Items(
            "a group with hidden files", """<WorkspaceFiles Include="Json" Base="contracts" Pattern="**/*.json" IncludeHidden="true" />""")
            with { Groups = "Json: contracts/.h.json, " + Json },
        Items("a group with ignored files", """<WorkspaceFiles Include="Tmp" Pattern="**/*.tmp" RespectIgnoreFiles="false" />""")
            with { Groups = "Tmp: docs/z.tmp" },
        Items(
            "a group without default excludes",
            """<WorkspaceFiles Include="Json" Base="contracts" Pattern="**/*.json" UseDefaultExcludes="FALSE" />""")
            with { Groups = "Json: contracts/a.json, contracts/bin/x.json, contracts/draft/b.json" },
        Items("a group without case", """<WorkspaceFiles Include="Text" Pattern="**/READ*.MD" CaseSensitive="false" />""")
            with { Groups = "Text: docs/readme.md" },
        Items("a group without files", """<WorkspaceFiles Include="None" Pattern="*.none" AllowEmpty="true" />""")
            with { Groups = "None: " },
        Items(
            "a group with members of one kind",
            """<WorkspaceFiles Include="Json" Base="contracts" Pattern="*.json" Members="RelativePath" Fingerprint="true" Mine="x" Item="Content" />""")
            with { Groups = "Json: contracts/a.json" },
        Items("a group with contents", """<WorkspaceFiles Include="Json" Base="contracts" Pattern="*.json" Content="Text" />""")
            with { Groups = "Json: contracts/a.json" },
        Items(
            "a group for this project",
            """<WorkspaceFiles Include="Json" Base="contracts" Pattern="*.json" Projects="src/**" /><WorkspaceFiles Include="Yaml" Base="contracts" Pattern="**/*.yaml" Projects="other/**;src/App/*" />""")
            with { Groups = "Json: contracts/a.json;Yaml: contracts/sub/c.yaml" },
        Items(
            "an entry for another project",
            """<WorkspaceFiles Include="G" Base="contracts" Pattern="*.json" /><WorkspaceFiles Include="G" Base="contracts" Pattern="**/*.yaml" Projects="other/**" /><WorkspaceFiles Include="H" Pattern="*" Projects="other/**" />""")
            with { Groups = "G: contracts/a.json" },
        Items(
            "a group updated",
            """<WorkspaceFiles Include="G" Pattern="none" /><WorkspaceFiles Update="G" Base="contracts" Pattern="*.json" />""")
            with { Groups = "G: contracts/a.json" },
        Items("a group removed", """<WorkspaceFiles Include="G;H" Base="contracts" Pattern="*.json" /><WorkspaceFiles Remove="g" />""")
            with { Groups = "H: contracts/a.json" },
        Items(
            "a base with backslashes and dots",
            @"<WorkspaceFiles Include=""G"" Base="".\contracts\"" Pattern=""*.json"" /><WorkspaceFiles Include=""H"" Base=""docs/../contracts"" Pattern=""*.json"" />")
            with { Groups = "G: contracts/a.json;H: contracts/a.json" },
        Items("a base below the root's property", """<WorkspaceFiles Include="G" Base="$(WorkspaceRoot)contracts" Pattern="*.json" />""")
            with { Groups = "G: contracts/a.json" },
        Items(
            "a group with a literal condition",
            """<WorkspaceFiles Include="G" Base="contracts" Pattern="*.json" Condition="'a' == 'A'" /><WorkspaceFiles Include="H" Pattern="*" Condition="false" />""")
            with { Groups = "G: contracts/a.json" },
        new(
            "default excludes of its own",
            """<Project><PropertyGroup><WorkspaceDefaultExcludes>**/draft/**</WorkspaceDefaultExcludes></PropertyGroup><ItemGroup><WorkspaceFiles Include="Json" Base="contracts" Pattern="**/*.json" /></ItemGroup></Project>""")
        {
            Groups = "Json: contracts/a.json, contracts/bin/x.json"
        },
        new(
            "a pattern from a property",
            """<Project><PropertyGroup><Kinds>*.json;**/*.yaml</Kinds></PropertyGroup><ItemGroup><WorkspaceFiles Include="G" Base="contracts" Pattern="$(Kinds)" /></ItemGroup></Project>""")
        {
            Groups = "G: contracts/a.json, contracts/sub/c.yaml"
        },

        Items(
            "a group with an unknown condition",
            """<WorkspaceFiles Include="G" Base="contracts" Pattern="*.json" Condition="'$(OS)' != ''" /><WorkspaceFiles Include="H" Base="contracts" Pattern="*.json" />""")
            with { Groups = "H: contracts/a.json", Unknown = "G:" },
        Items(
            "a group with an unknown entry",
            """<WorkspaceFiles Include="G" Base="contracts" Pattern="*.json" /><WorkspaceFiles Include="G" Base="contracts" Pattern="**/*.yaml" Condition="'$(OS)' != ''" />""")
            with { Unknown = "G:" },
        Items(
            "a group with an unknown pattern",
            """<WorkspaceFiles Include="G" Base="contracts" Pattern="$(MSBuildProjectName).*" AllowEmpty="true" />""")
            with { Unknown = "G:" },
        new(
            "default excludes that only a build knows",
            """<Project><PropertyGroup><WorkspaceDefaultExcludes>$(DefaultItemExcludes)</WorkspaceDefaultExcludes></PropertyGroup><ItemGroup><WorkspaceFiles Include="G" Base="contracts" Pattern="*.json" /><WorkspaceFiles Include="H" Base="contracts" Pattern="*.json" UseDefaultExcludes="false" /></ItemGroup></Project>""")
        {
            Groups = "H: contracts/a.json",
            Unknown = "G:"
        },
        new(
            "an item definition",
            """<Project><ItemDefinitionGroup><WorkspaceFiles><Base>contracts</Base></WorkspaceFiles></ItemDefinitionGroup><ItemGroup><WorkspaceFiles Include="G" Pattern="*.json" /></ItemGroup></Project>""")
        {
            Unknown = "G:"
        },

        Items("a malformed pattern", """<WorkspaceFiles Include="G" Pattern="a[b" />""") with { Code = "WSDK1002" },
        Items("a base outside the root", """<WorkspaceFiles Include="G" Base="../x" Pattern="*" />""") with { Code = "WSDK1003" },
        Items("a group without a pattern", """<WorkspaceFiles Include="G" Base="contracts" />""") with { Code = "WSDK1003" },
        Items("a flag that is none", """<WorkspaceFiles Include="G" Base="contracts" Pattern="*.json" IncludeHidden="yes" />""")
            with { Code = "WSDK1003" },
        Items(
            "entries that differ",
            """<WorkspaceFiles Include="G" Base="contracts" Pattern="*.json" /><WorkspaceFiles Include="G" Base="docs" Pattern="*.md" />""")
            with { Code = "WSDK1004" },
        new(
            "default excludes that are malformed",
            """<Project><PropertyGroup><WorkspaceDefaultExcludes>a**</WorkspaceDefaultExcludes></PropertyGroup><ItemGroup><WorkspaceFiles Include="G" Base="contracts" Pattern="*.json" /></ItemGroup></Project>""")
        {
            Code = "WSDK2005"
        },
    ];

    private static string Choose(string value) => $"<WorkspaceStandardDirectories>{value}</WorkspaceStandardDirectories>";

    private static string BuildProps(string properties) => $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>";

    private static LayoutRow Properties(string name, string properties) =>
        new(name, $"<Project>\n<PropertyGroup>{properties}</PropertyGroup>\n</Project>");

    private static LayoutRow Items(string name, string items) => new(name, $"<Project>\n<ItemGroup>{items}</ItemGroup>\n</Project>");
}
