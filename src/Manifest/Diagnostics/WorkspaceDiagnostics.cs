namespace WorkspaceSdk.Manifest.Diagnostics;

/// <summary>
/// The table of all diagnostics. <c>0xxx</c> root and set-up, <c>1xxx</c> globs and files, <c>2xxx</c> generated code,
/// <c>21xx</c> analyzers, <c>9xxx</c> internal.
/// </summary>
public static class WorkspaceDiagnostics
{
    /// <summary>The explicit root is not an existing directory. 0: value, 1: source, 2: what to do.</summary>
    public static readonly WorkspaceDiagnostic RootMissing = Error("WSDK0001", "The given workspace root is not an existing directory",
        "The workspace root '{0}' given by {1} is not an existing {2}. Correct the value, or remove it to let the root be found.");

    /// <summary>The project lies outside its root. 0: project directory, 1: root, 2: source.</summary>
    public static readonly WorkspaceDiagnostic ProjectOutsideRoot = Error("WSDK0002", "The project is outside its workspace root",
        "The project directory '{0}' is not inside the workspace root '{1}' given by {2}. "
        + "Correct or remove that value, or move the project inside the root.");

    /// <summary>WorkspaceRoot was set too late. 0: value, 1: the root in use.</summary>
    public static readonly WorkspaceDiagnostic RootSetTooLate = Error("WSDK0003", "WorkspaceRoot is set too late",
        "WorkspaceRoot is set to '{0}' after the root was already taken to be '{1}', so the two disagree. "
        + "Set it on the command line (-p:WorkspaceRoot=...) or in Directory.Build.props instead.");

    /// <summary>A directory's path leaves the root. 0: name, 1: path, 2: root.</summary>
    public static readonly WorkspaceDiagnostic DirectoryOutsideRoot = Error("WSDK0004", "A workspace directory is outside the root",
        "The path '{1}' of the workspace directory '{0}' is not inside the workspace root '{2}'. "
        + "Use a path relative to the root, or an absolute path inside it.");

    /// <summary>A directory's property and item disagree. 0: name, 1: property's value, 2: item's path.</summary>
    public static readonly WorkspaceDiagnostic DirectoryDisagrees = Error("WSDK0005", "A workspace directory's property and item disagree",
        "The property Workspace{0}Dir is '{1}' but the item WorkspaceDirectory '{0}' has the path '{2}'. "
        + "Set the property to where the directory is to be, in Directory.Workspace.props, and give the item Path=\"$(Workspace{0}Dir)\"; "
        + "the item of a standard directory has that already and needs no declaration.");

    /// <summary>A workspace property is needed before a package can provide it. 0: element, 1: value.</summary>
    public static readonly WorkspaceDiagnostic PropertyNeededDuringRestore =
        Error("WSDK0006", "A workspace property is used where a package cannot provide it",
            "{0} uses '{1}', which a PackageReference to WorkspaceSdk cannot provide during restore, so restore left it out. "
            + "Use WorkspaceSdk as a project SDK (<Sdk Name=\"WorkspaceSdk\" Version=\"...\" />), or write the path without the property.");

    /// <summary>Two versions were imported by one project. 0: first version, 1: other version.</summary>
    public static readonly WorkspaceDiagnostic TwoVersions = Warning("WSDK0007", "Two versions of WorkspaceSdk are imported",
        "This project imports WorkspaceSdk {0} and {1}; {0} came first and is used, {1} has no effect. Use one of them, in one place.");

    /// <summary>A workspace directory's name is not usable. 0: name, 1: why.</summary>
    public static readonly WorkspaceDiagnostic DirectoryNameInvalid = Error("WSDK0008", "A workspace directory's name cannot be used",
        "The name '{0}' of a workspace directory cannot be used: {1}. Give it the name of a C# identifier, for example 'Schemas'.");

    /// <summary>A directory that must exist does not. 0: path, 1: root.</summary>
    public static readonly WorkspaceDiagnostic DirectoryMissing = Error("WSDK0009", "A required directory of the workspace does not exist",
        "The directory '{0}' of the workspace '{1}' does not exist. Create it, or correct the path.");

    /// <summary>Git's exclude files were requested and git cannot be run. 0: why.</summary>
    public static readonly WorkspaceDiagnostic GitUnavailable = Error("WSDK0010", "Git cannot be run",
        "Git's own exclude files were requested, but git cannot be run: {0}. Install git, or leave that option out.");

    /// <summary>
    /// No root was found, and something that starts at it is missing. 0: project directory, 1: element, 2: its text, 3: path.
    /// </summary>
    public static readonly WorkspaceDiagnostic RootNotFound = Error("WSDK0011", "The workspace root was not found",
        "No workspace root was found at or above '{0}', so that directory is the root, and {1} '{2}' leads to '{3}', which does not exist. "
        + "Copy Directory.Workspace.props (or another file that marks the root) along with the project files before restoring, or give the "
        + "root by the environment variable WORKSPACE_PATH or by -p:WorkspaceRoot=...");

    /// <summary>A project's only SDK is given by its Directory.Build.props, too. 0: the latter's path.</summary>
    public static readonly WorkspaceDiagnostic GivenTwice = Error("WSDK0012", "The project's SDK is given by Directory.Build.props, too",
        "The SDK of this project is WorkspaceSdk, and '{0}' or a file that it imports has <Sdk Name=\"WorkspaceSdk\" />, too. "
        + "MSBuild imports an SDK once, where it comes first, so the project has no targets. "
        + "Write Sdk=\"Microsoft.NET.Sdk\" in the project, or replace that element by <Import "
        + "Project=\"AllProjects.props\" Sdk=\"WorkspaceSdk\" />.");

    /// <summary>A program requires a value that only a build knows. 0: what, 1: why, as a clause.</summary>
    public static readonly WorkspaceDiagnostic NeedsBuild = Error("WSDK0013", "A declaration of the workspace is known in builds only",
        "{0} is not known without a build, because {1}. Declare it by literal values in "
        + "Directory.Workspace.props, or take it from a build.");

    /// <summary>The marker belongs to another user. 0: its directory, 1: the project's directory.</summary>
    public static readonly WorkspaceDiagnostic MarkerNotTrusted = Error("WSDK0014", "The marker of the workspace is another user's",
        "The workspace root '{0}' is not used: that directory belongs to another user, or anybody may write in it, and it lies above "
        + "'{1}', which is yours. Builds import its Directory.Workspace.props. If you trust it, add '{0}' to the environment variable "
        + "WORKSPACE_SAFE_ROOTS; otherwise mark a directory of your own, or name the root by WORKSPACE_PATH.");

    /// <summary>A marker hides the declarations of an outer one. 0: directory, 1: the outer marker.</summary>
    public static readonly WorkspaceDiagnostic MarkerNested = Warning("WSDK0015", "A marker hides the declarations of an outer workspace",
        "'{0}' has a Directory.Workspace.props of its own, so projects below it get nothing of what '{1}' declares. "
        + "Remove the inner file, or import the outer one in it; if the two are to be apart, add WSDK0015 to NoWarn in the inner file.");

    /// <summary>A file is nearly a marker. 0: its name, 1: a marker's name.</summary>
    public static readonly WorkspaceDiagnostic MarkerMisspelled = Warning("WSDK0016", "A file has nearly the name of the workspace's file",
        "'{0}' is not read, because its name is not '{1}'. Rename it.");

    /// <summary>Git does not report which files it tracks. 0: root, 1: why.</summary>
    public static readonly WorkspaceDiagnostic TrackedFilesUnknown = Warning("WSDK0017", "Git does not list the tracked files",
        "Git did not report which files of '{0}' it tracks: {1}. Correct what it complains of; "
        + "until then, tracked files that an ignore file leaves out are not looked for.");

    /// <summary>Git's exclude files were requested and git failed. 0: the arguments, 1: the root, 2: why.</summary>
    public static readonly WorkspaceDiagnostic GitRefused = Error("WSDK0018", "Git gives no answer",
        "Git's own exclude files were requested, but 'git {0}' in '{1}' gave no answer: {2}. "
        + "Correct what git complains of, or leave that option out.");

    /// <summary>The tool met an unknown error. 0: type, 1: message.</summary>
    public static readonly WorkspaceDiagnostic UnknownError = Error("WSDK0019", "The tool met an error that it does not know",
        "An error occurred that the tool does not know: {0}: {1} Please report it together with the command line.");

    /// <summary>A marker exceeds a limit. 0: file, 1: which limit.</summary>
    public static readonly WorkspaceDiagnostic MarkerExceedsLimit = Error("WSDK0020", "The workspace's file exceeds a limit",
        "'{0}' is not read, because {1}. Shorten it, or split the workspace.");

    /// <summary>A property that chooses the tasks is not used. 0: property, 1: value, 2: what it takes.</summary>
    public static readonly WorkspaceDiagnostic TasksChoiceUnused = Warning("WSDK0021", "A choice of the build's tasks is not used",
        "The property {0} is '{1}', which is not used. It takes {2}, from the command line or a project "
        + "file and not from the environment. Correct or remove it.");

    /// <summary>
    /// A directory's property is not its absolute path where MSBuild reads it. 0: property, 1: value, 2: what it lacks, 3: what to write.
    /// </summary>
    public static readonly WorkspaceDiagnostic DirectoryPropertyRelative =
        Warning("WSDK0022", "A workspace directory's property is not its absolute path",
            "The property {0} is '{1}', which {2}. MSBuild replaces $({0}) by exactly that text, so a path that begins with $({0}) leads "
            + "elsewhere. Write <{0}>{3}</{0}>.");

    /// <summary>The choice among the standard directories cannot be used. 0: value, 1: why and what to do.</summary>
    public static readonly WorkspaceDiagnostic StandardDirectoriesInvalid =
        Error("WSDK0023", "The choice among the standard directories cannot be used",
            "The property WorkspaceStandardDirectories is '{0}', which cannot be used: {1}");

    /// <summary>A snapshot is not trusted. 0: file, 1: why, 2: what to do.</summary>
    public static readonly WorkspaceDiagnostic SnapshotRefused = Warning("WSDK0024", "A snapshot file could have been written by others",
        "The snapshot '{0}' is neither read nor replaced, because {1}: somebody else could have made it name files that are not there. "
        + "{2}. Everything was read again.");

    /// <summary>A snapshot would replace another file. 0: file.</summary>
    public static readonly WorkspaceDiagnostic SnapshotReplacesFile = Error("WSDK0025", "A snapshot would replace another file",
        "'{0}' holds something other than a snapshot and is not replaced by one. Name another file, or delete this one.");

    /// <summary>The configuration file of the command line cannot be used. 0: file and line, 1: why and what to do.</summary>
    public static readonly WorkspaceDiagnostic OptionFileUnusable =
        Error("WSDK0026", "The configuration file of the command line cannot be used", "{0}: {1}");

    /// <summary>A program with configurations is published without their files. 0: the directory, 1: a file in it.</summary>
    public static readonly WorkspaceDiagnostic ConfigurationNotPublished =
        Warning("WSDK0027", "A program is published without its configuration",
            "The project uses WorkspaceSdk.Extensions and is published with WorkspaceDeploy, but no file of '{0}' is published, "
            + "such as '{1}'. Add a group for the files that the program reads.");

    /// <summary>A group matched nothing. 0: group, 1: the number of files that each rule left out.</summary>
    public static readonly WorkspaceDiagnostic GroupEmpty = Warning("WSDK1001", "A group of workspace files is empty",
        "The group '{0}' matches no file: {1}. Correct Pattern or Base, or set AllowEmpty=\"true\" if that is fine.");

    /// <summary>A glob is malformed. 0: group, 1: metadata, 2: pattern, 3: column, 4: why.</summary>
    public static readonly WorkspaceDiagnostic GlobInvalid = Error("WSDK1002", "A glob is malformed",
        "The group '{0}' has the {1} '{2}', which is malformed at column {3}: {4}");

    /// <summary>A group's metadata has an invalid value. 0: group, 1: metadata, 2: value, 3: what is allowed.</summary>
    public static readonly WorkspaceDiagnostic GroupMetadataInvalid = Error("WSDK1003", "A group's metadata cannot be used",
        "The group '{0}' has {1}=\"{2}\", which cannot be used: {3}.");

    /// <summary>Two entries of one group differ. 0: group, 1: metadata, 2: one value, 3: the other.</summary>
    public static readonly WorkspaceDiagnostic GroupEntriesDiffer = Error("WSDK1004", "Two entries of one group differ in their options",
        "The group '{0}' is declared twice with different {1}: '{2}' and '{3}'. Entries with one name are united and must agree; "
        + "give them the same value, or different names.");

    /// <summary>A file cannot be represented in this build. 0: what, 1: why.</summary>
    public static readonly WorkspaceDiagnostic FileNotRepresentable = Warning("WSDK1005", "A file's name cannot be represented",
        "'{0}' is left out: {1}. Rename it, or exclude it from the group.");

    /// <summary>A directory or ignore file could not be read. 0: path, 1: why.</summary>
    public static readonly WorkspaceDiagnostic DirectoryUnreadable = Error("WSDK1006", "A directory cannot be read",
        "'{0}' cannot be read, so the files below it are not known: {1}. Make it readable, or exclude it from the group.");

    /// <summary>An output file cannot be written. 0: path, 1: why.</summary>
    public static readonly WorkspaceDiagnostic OutputUnwritable = Error("WSDK1007", "An output file cannot be written",
        "'{0}' cannot be written: {1}. The existing file was left unchanged; make the directory writable and build again.");

    /// <summary>A file's content cannot be compiled in. 0: path, 1: group, 2: why.</summary>
    public static readonly WorkspaceDiagnostic ContentUnusable = Error("WSDK1008", "A file's content cannot be compiled in",
        "The content of '{0}', of the group '{1}', cannot be compiled in: {2}. Correct the file, exclude "
        + "it from the group, or remove Content from the group.");

    /// <summary>A file is too large to be compiled in. 0: path, 1: group, 2: bytes, 3: the limit.</summary>
    public static readonly WorkspaceDiagnostic ContentTooLarge = Error("WSDK1009", "A file is too large to be compiled in",
        "'{0}', of the group '{1}', has {2} bytes, and contents of up to {3} are compiled in. "
        + "Exclude it from the group and read it at run time, or set WorkspaceContentSizeLimit to a larger number of bytes.");

    /// <summary>A file whose content is needed cannot be read. 0: why, with the path.</summary>
    public static readonly WorkspaceDiagnostic FileUnreadable = Error("WSDK1010", "A file cannot be read",
        "A file of a group whose content is needed cannot be read: {0} Make it readable, or exclude it from the group.");

    /// <summary>A group has metadata without a meaning. 0: group, 1: metadata, 2: value, 3: what may be meant.</summary>
    public static readonly WorkspaceDiagnostic GroupMetadataUnknown = Warning("WSDK1011", "A group's metadata has no meaning",
        "The group '{0}' has {1}=\"{2}\", which means nothing: {3} Correct the name, or remove it.");

    /// <summary>An item's name is similar to one of this product. 0: name, 1: what it includes, 2: the probable name.</summary>
    public static readonly WorkspaceDiagnostic ItemNameUnknown = Warning("WSDK1012", "An item has nearly the name of a declaration",
        "The item {0} '{1}' declares nothing, because nobody reads a list of that name; did you mean {2}?");

    /// <summary>A group is for no project. 0: group, 1: globs, 2: why.</summary>
    public static readonly WorkspaceDiagnostic ProjectsMeetNone = Warning("WSDK1013", "A group's Projects meet no project",
        "The group '{0}' is for Projects=\"{1}\", and no project is that: {2}.");

    /// <summary>An exclude repeats the base. 0: group, 1: glob, 2: base, 3: the probable glob.</summary>
    public static readonly WorkspaceDiagnostic ExcludeFromRoot = Warning("WSDK1014", "An Exclude leaves nothing out",
        "The group '{0}' has the Exclude '{1}', which leaves nothing out: it starts at the group's "
        + "Base '{2}', where no '{2}' is. Did you mean '{3}'?");

    /// <summary>A group joins a list with a name similar to a known one. 0: group, 1: list, 2: the probable list.</summary>
    public static readonly WorkspaceDiagnostic ItemListUnknown = Warning("WSDK1015", "A group joins an item list that nobody reads",
        "The group '{0}' adds its files to the item list '{1}', which nobody is known to read; did you mean {2}?");

    /// <summary>A group joins a list that is read too early. 0: group, 1: list, 2: why.</summary>
    public static readonly WorkspaceDiagnostic ItemListReadEarlier = Warning("WSDK1016", "A group joins an item list without effect",
        "The group '{0}' adds its files to the item list '{1}', which has no effect: that list {2}.");

    /// <summary>Globs are separated by commas. 0: group, 1: metadata, 2: text, 3: the probable globs.</summary>
    public static readonly WorkspaceDiagnostic GlobsWithComma = Warning("WSDK1017", "Globs are separated by commas",
        "The group '{0}' has the {1} '{2}', which is one glob and matches no file. Separate "
        + "globs with ';', not with ','; did you mean '{3}'?");

    /// <summary>Another system cannot hold a name. 0: why, and what to do.</summary>
    public static readonly WorkspaceDiagnostic NameNotPortable = Warning("WSDK1018", "A name that other systems cannot hold", "{0}");

    /// <summary>A tracked file is ignored. 0: the rule, 1: what leaves it out.</summary>
    public static readonly WorkspaceDiagnostic TrackedFileIgnored = Warning("WSDK1019", "A tracked file is left out by an ignore file",
        "git tracks this file, but {0} ignores it, so {1}. Take it out of the rule, or set RespectIgnoreFiles=\"false\" on the group.");

    /// <summary>
    /// Metadata of a group use a value that the file does not have. 0: group, 1: metadata, 2: raw text, 3: why.
    /// </summary>
    public static readonly WorkspaceDiagnostic FileMetadataUnusable =
        Warning("WSDK1020", "A group's metadata use what a file does not have",
            "The group '{0}' has {1}=\"{2}\", which is passed on without it: {3}. "
            + "Use metadata that every file has, for example %(WorkspacePath), %(Filename) or %(RecursiveDir).");

    /// <summary>A file's name cannot be an item. 0: path, 1: group, 2: the character in the name.</summary>
    public static readonly WorkspaceDiagnostic NameNoItem = Warning("WSDK1023", "A file's name cannot be an item of MSBuild",
        "'{0}' of the group '{1}' is no item, because its path holds {2}. Rename it, or exclude it from the group.");

    /// <summary>A configuration has no file. 0: root, 1: name, 2: places.</summary>
    public static readonly WorkspaceDiagnostic ConfigurationNotFound = Error("WSDK1024", "A configuration has no file",
        "The workspace '{0}' has no configuration file '{1}'. Looked for {2}. "
        + "Create one of them, correct the name, or make the configuration optional.");

    /// <summary>A layer of a configuration has two files. 0: both files.</summary>
    public static readonly WorkspaceDiagnostic ConfigurationAmbiguous = Error("WSDK1025", "A layer of a configuration has two files",
        "{0} are files of one layer, so which of them counts is not known. Keep one of them.");

    /// <summary>A configuration file breaks the rules of its format. 0: file, 1: line, 2: column, 3: why.</summary>
    public static readonly WorkspaceDiagnostic ConfigurationSyntax =
        Error("WSDK1026", "A configuration file breaks the rules of its format", "'{0}', line {1}, column {2}: {3} Correct the file.");

    /// <summary>A configuration file cannot be read. 0: file, 1: why, 2: what to do.</summary>
    public static readonly WorkspaceDiagnostic ConfigurationUnreadable = Error("WSDK1027", "A configuration file cannot be read",
        "The configuration file '{0}' cannot be read: {1}. {2}");

    /// <summary>No file can have such a name. 0: configuration or environment, 1: name, 2: why, 3: what to do.</summary>
    public static readonly WorkspaceDiagnostic ConfigurationNameInvalid =
        Error("WSDK1028", "A configuration's name cannot be used", "The {0} name '{1}' cannot be used: {2}. {3}");

    /// <summary>Changes of configuration files cannot be watched. 0: directory, 1: why.</summary>
    public static readonly WorkspaceDiagnostic ConfigurationNotWatched =
        Error("WSDK1029", "Changes of configuration files cannot be watched",
            "Changes of '{0}' cannot be watched: {1} Until they can be, the configuration is not read again. "
            + "Let the system watch more, or turn ReloadOnChange off.");

    /// <summary>Values of a configuration do not fit a type. 0: name, 1: files, 2: why.</summary>
    public static readonly WorkspaceDiagnostic ConfigurationNotBound = Error("WSDK1030", "Values of a configuration do not fit a type",
        "The values of the configuration '{0}' ({1}) do not fit: {2} Correct the file, or the type.");

    /// <summary>A value of a configuration file cannot be changed. 0: key, 1: file, 2: why, 3: what to do.</summary>
    public static readonly WorkspaceDiagnostic ConfigurationNotChanged =
        Error("WSDK1031", "A value of a configuration file cannot be changed",
            "'{0}' cannot be changed in the configuration file '{1}': {2}. {3}");

    /// <summary>A configuration file cannot be written. 0: file, 1: why, 2: what to do.</summary>
    public static readonly WorkspaceDiagnostic ConfigurationNotWritten = Error("WSDK1032", "A configuration file cannot be written",
        "The configuration file '{0}' cannot be written: {1}. {2}");

    /// <summary>No program would read a file of a group of configurations. 0: file, 1: group, 2: why and what to do.</summary>
    public static readonly WorkspaceDiagnostic ConfigurationLayerUnread = Warning("WSDK1034",
        "A configuration file is no layer that a program reads",
        "'{0}' of the configuration group '{1}' {2}");

    /// <summary>A revision is not known. 0: revision, 1: repository, 2: why.</summary>
    public static readonly WorkspaceDiagnostic RevisionUnknown = Error("WSDK1040", "A revision is not known",
        "The revision '{0}' cannot be used in the repository '{1}': {2}. Correct it, or fetch it: 'git fetch origin'.");

    /// <summary>A clone is too shallow for a comparison. 0: revision, 1: repository.</summary>
    public static readonly WorkspaceDiagnostic CloneIsShallow = Error("WSDK1041", "A clone is too shallow for a comparison",
        "The revision '{0}' is not in the repository '{1}', whose history was fetched to a depth only. Fetch all of it: "
        + "'git fetch --unshallow', 'fetch-depth: 0' of actions/checkout, or 'fetchDepth: 0' of Azure Pipelines.");

    /// <summary>Git does not report the changes. 0: directory, 1: why.</summary>
    public static readonly WorkspaceDiagnostic ChangesUnknown = Error("WSDK1042", "Git does not say what changed",
        "Git did not report what changed in '{0}': {1}. Correct what it "
        + "complains of, or give a list of files with --files.");

    /// <summary>A project cannot be evaluated. 0: project, 1: why.</summary>
    public static readonly WorkspaceDiagnostic ProjectNotEvaluated = Warning("WSDK1043", "A project cannot be evaluated",
        "'{0}' cannot be evaluated, so every change in its directory counts: {1}. "
        + "Correct the project, or leave it out with --exclude.");

    /// <summary>No project can be evaluated. 0: root, 1: why and what to do.</summary>
    public static readonly WorkspaceDiagnostic ProjectsNotEvaluated = Error("WSDK1044", "Projects cannot be evaluated",
        "The projects of '{0}' cannot be evaluated: {1}.");

    /// <summary>
    /// Another commit is checked out than the one to compare. 0: revision, 1: its commit, 2: the commit that is checked out.
    /// </summary>
    public static readonly WorkspaceDiagnostic OtherRevisionCheckedOut = Error("WSDK1045", "Another revision is checked out",
        "The revision '{0}' is the commit {1}, and {2} is checked out, whose projects are other ones. "
        + "Check out '{0}', or compare with what is checked out: '--since BASE'.");

    /// <summary>A list of changed files cannot be used. 0: list, 1: why.</summary>
    public static readonly WorkspaceDiagnostic ChangeListUnusable = Error("WSDK1046", "A list of changed files cannot be used",
        "The list of changed files '{0}' cannot be used: {1}.");

    /// <summary>Projects are not restored. 0: the subject and its verb, such as <c>'a.csproj' is</c>.</summary>
    public static readonly WorkspaceDiagnostic ProjectsNotRestored = Warning("WSDK1047", "Projects are not restored",
        "{0} not restored. Additions by packages are not known, so every change in the directory of such a project counts. "
        + "Run 'dotnet restore' first for a smaller answer.");

    /// <summary>No solution for a filter. 0: directory, 1: why.</summary>
    public static readonly WorkspaceDiagnostic SolutionUnknown = Error("WSDK1048", "A solution filter needs a solution",
        "A solution filter is about one solution, and {1} in '{0}'. Name it with --solution.");

    /// <summary>Affected projects are not in the solution. 0: the subject and its verb, 1: solution.</summary>
    public static readonly WorkspaceDiagnostic ProjectsNotInSolution = Warning("WSDK1049", "Affected projects are not in the solution",
        "{0} not in the solution '{1}', and a filter holds only projects of its solution. Add to the solution what is affected, "
        + "or use '--format traversal'.");

    /// <summary>The cache of the projects could have been written by others. 0: file, 1: why.</summary>
    public static readonly WorkspaceDiagnostic GraphRefused =
        Warning("WSDK1050", "The cache of the projects could have been written by others",
            "The cache '{0}' is neither read nor replaced, because {1}: somebody else could have made it leave out projects. "
            + "Delete it. All projects were evaluated.");

    /// <summary>A project that a user names is not in the graph. 0: path, 1: workspace root, 2: why.</summary>
    public static readonly WorkspaceDiagnostic ProjectUnknown = Error("WSDK1051", "A project is not in the workspace",
        "'{0}' names no project of the workspace '{1}': {2}. Give the path of one project; 'dotnet workspace graph' shows them all.");

    /// <summary>It is not known what a project reads. 0: why, as a clause.</summary>
    public static readonly WorkspaceDiagnostic ProjectReadsUnknown = Warning("WSDK1052", "What a project reads is not known",
        "Every change in the directory of the project affects it, because {0}. Name what it reads by items.");

    /// <summary>Absolute constants would leak. 0: the reason why the output leaves this machine.</summary>
    public static readonly WorkspaceDiagnostic AbsoluteConstantsLeak = Warning("WSDK2001", "Absolute constants would leave this machine",
        "WorkspaceRootMode is Constant, so the absolute path of this checkout is compiled into the assembly, and {0}. "
        + "Use the default mode for what leaves this machine.");

    /// <summary>The generated class clashes with something else. 0: full name, 1: with what, as a clause.</summary>
    public static readonly WorkspaceDiagnostic ClassNameTaken = Error("WSDK2002", "The generated class's name is taken",
        "The class '{0}' is not generated because {1}. Set WorkspaceClassName or WorkspaceNamespace to another name, or rename yours.");

    /// <summary>Members collide. 0: class, 1: name, 2: every path with its member.</summary>
    public static readonly WorkspaceDiagnostic MembersCollide = Warning("WSDK2003", "Files collide in one member name",
        "In '{0}' the name '{1}' would stand for more than one path, so each has a suffix made from its path: {2}. "
        + "Rename one of them to get the plain names back.");

    /// <summary>A group's name cannot be used. 0: name, 1: why.</summary>
    public static readonly WorkspaceDiagnostic GroupNameInvalid = Error("WSDK2004", "A group's name cannot be used",
        "The name '{0}' of a group of workspace files cannot be used: {1}. Give it the name of a C# identifier, for example 'Contracts'.");

    /// <summary>A setting of the generated code cannot be used. 0: property, 1: value, 2: what is allowed.</summary>
    public static readonly WorkspaceDiagnostic SettingInvalid = Error("WSDK2005", "A setting of the generated code cannot be used",
        "The property {0} is '{1}', which cannot be used: {2}.");

    /// <summary>A name now means the generated class instead of another type. 0: name, 1: the class, 2: the other type.</summary>
    public static readonly WorkspaceDiagnostic NameMeansGeneratedClass =
        Warning("WSDK2006", "A name means the generated class where it meant another type",
            "'{0}' means the generated class '{1}' here and hides '{2}', which it meant before. "
            + "Set WorkspaceClassName to a name that nothing else has, or write the name of the other type in full.");

    /// <summary>
    /// Text literals exceed what an assembly can hold. 0: group, 1: bytes of the group, 2: bytes of all groups, 3: the limit.
    /// </summary>
    public static readonly WorkspaceDiagnostic TextTooLarge = Warning("WSDK2007", "The texts of a project exceed what an assembly can hold",
        "The group '{0}' brings {1} bytes of text into the assembly, and all groups together {2}; "
        + "an assembly holds at most {3} bytes of the texts that code uses (compiler error CS8103). "
        + "Compile in fewer files, or use Content=\"Utf8\", which has no such limit.");

    /// <summary>A package reads absolute members. 0: package, 1: the members.</summary>
    public static readonly WorkspaceDiagnostic PackageReadsAbsolutePaths = new("WSDK2008", DiagnosticLevel.Information,
        "A package reads absolute paths of its workspace",
        "The package '{0}' reads {1}, and the workspace is not there where the package is used, so that throws a "
        + "DirectoryNotFoundException. Use a relative constant, embed the file or compile "
        + "its content in, or let the caller pass the path.");

    /// <summary>A member of the last build is gone, and the code uses it. 0: member, 1: path, 2: why.</summary>
    public static readonly WorkspaceDiagnostic MemberVanished = new("WSDK2010", DiagnosticLevel.Information,
        "A file of a workspace member is gone",
        "'{0}' stood for '{1}' at the last build that compiled, and is gone: {2}.");

    /// <summary>A file of declarations is no XML. 0: file, 1: why.</summary>
    public static readonly WorkspaceDiagnostic DeclarationsUnreadable =
        Error("WSDK2011", "A file that declares the workspace cannot be read",
            "'{0}' cannot be read, so what it declares is not known: {1}. Correct the file.");

    /// <summary>A type cannot be that of path members. 0: its source, 1: type, 2: why.</summary>
    public static readonly WorkspaceDiagnostic PathTypeUnusable = Error("WSDK2012", "A type cannot be the type of path members",
        "{0} is '{1}', which cannot be the type of members for paths: {2}. Until it can, the members are strings.");

    /// <summary>A literal equals a workspace path. 0: literal, 1: member.</summary>
    public static readonly WorkspaceDiagnostic LiteralIsWorkspacePath = new("WSDK2101", DiagnosticLevel.Information,
        "A literal repeats a workspace path",
        "The literal '{0}' is the path of a workspace file or directory; use {1}, which breaks the build when the file goes");

    /// <summary>A literal is similar to a workspace path. 0: literal, 1: path, 2: member.</summary>
    public static readonly WorkspaceDiagnostic NearWorkspacePath = new("WSDK2102", DiagnosticLevel.Information,
        "A literal is nearly a workspace path",
        "'{0}' is no known path of the workspace, but nearly '{1}'; did you mean {2}?");

    /// <summary>A relative constant is passed to the base class library. 0: constant, 1: the method, 2: member.</summary>
    public static readonly WorkspaceDiagnostic RelativePathToSystem =
        Warning("WSDK2103", "A relative path depends on the current directory",
            "'{0}' is relative to the workspace, but {1} starts at the current directory, which is the workspace by chance only; use {2}");

    /// <summary>An absolute literal leads into the workspace. 0: literal, 1: member.</summary>
    public static readonly WorkspaceDiagnostic AbsolutePathInWorkspace = new("WSDK2104", DiagnosticLevel.Information,
        "An absolute path leads into the workspace",
        "'{0}' is right only where the workspace is now; use {1}, which is right everywhere");

    /// <summary>Code climbs to the workspace. 0: its start, 1: member.</summary>
    public static readonly WorkspaceDiagnostic ClimbsToWorkspace = new("WSDK2105", DiagnosticLevel.Information,
        "Code climbs to the workspace",
        "This climbs from {0}, which is right only as long as nothing is moved or published; use {1}");

    /// <summary>The manifest cannot be read. 0: path, 1: line, 2: why.</summary>
    public static readonly WorkspaceDiagnostic ManifestUnreadable = Error("WSDK9001", "The workspace manifest cannot be read",
        "The manifest '{0}' cannot be read at line {1}: {2}. Delete it and build again; "
        + "if that does not help, the build and the generator are of different versions of WorkspaceSdk.");

    /// <summary>A directory is not entered. 0: levels, 1: KiB.</summary>
    public static readonly WorkspaceDiagnostic DirectoryTooDeep = Error("WSDK1021", "A directory lies too deep",
        "The directory lies more than {0} levels deep, or its path is longer than {1} KiB, so it is not entered. "
        + "Start further down with another root.");

    /// <summary>A file is searched in part. 0: why, 1: what to do.</summary>
    public static readonly WorkspaceDiagnostic SearchLimited = Error("WSDK1022", "A file reaches a limit of search",
        "{0}, so the file is not searched any further. {1}.");

    /// <summary>A file is not searched, because its content would have to be downloaded.</summary>
    public static readonly WorkspaceDiagnostic FileInCloud = Error("WSDK1033", "A file is kept in a cloud",
        "Its content is in a cloud and not on this machine, and to search it would fetch it. "
        + "Fetch it first, or leave it out with --exclude.");

    /// <summary>Gets all diagnostics, in the order of their codes.</summary>
    public static IReadOnlyList<WorkspaceDiagnostic> All { get; } =
    [
        RootMissing, ProjectOutsideRoot, RootSetTooLate, DirectoryOutsideRoot, DirectoryDisagrees, PropertyNeededDuringRestore, TwoVersions,
        DirectoryNameInvalid, DirectoryMissing, GitUnavailable,
        RootNotFound, GivenTwice, NeedsBuild, MarkerNotTrusted, MarkerNested, MarkerMisspelled, TrackedFilesUnknown, GitRefused,
        UnknownError, MarkerExceedsLimit, TasksChoiceUnused, DirectoryPropertyRelative, StandardDirectoriesInvalid, SnapshotRefused,
        SnapshotReplacesFile, OptionFileUnusable, ConfigurationNotPublished,
        GroupEmpty, GlobInvalid, GroupMetadataInvalid, GroupEntriesDiffer, FileNotRepresentable, DirectoryUnreadable, OutputUnwritable,
        ContentUnusable, ContentTooLarge, FileUnreadable,
        GroupMetadataUnknown, ItemNameUnknown, ProjectsMeetNone, ExcludeFromRoot, ItemListUnknown, ItemListReadEarlier, GlobsWithComma,
        NameNotPortable, TrackedFileIgnored, FileMetadataUnusable, DirectoryTooDeep, SearchLimited, NameNoItem,
        ConfigurationNotFound, ConfigurationAmbiguous, ConfigurationSyntax, ConfigurationUnreadable, ConfigurationNameInvalid,
        ConfigurationNotWatched, ConfigurationNotBound, ConfigurationNotChanged, ConfigurationNotWritten, FileInCloud,
        ConfigurationLayerUnread,
        RevisionUnknown, CloneIsShallow, ChangesUnknown, ProjectNotEvaluated, ProjectsNotEvaluated,
        OtherRevisionCheckedOut, ChangeListUnusable, ProjectsNotRestored, SolutionUnknown, ProjectsNotInSolution, GraphRefused,
        ProjectUnknown, ProjectReadsUnknown,
        AbsoluteConstantsLeak, ClassNameTaken, MembersCollide, GroupNameInvalid, SettingInvalid, NameMeansGeneratedClass, TextTooLarge,
        PackageReadsAbsolutePaths, MemberVanished, DeclarationsUnreadable, PathTypeUnusable,
        LiteralIsWorkspacePath, NearWorkspacePath, RelativePathToSystem, AbsolutePathInWorkspace, ClimbsToWorkspace,
        ManifestUnreadable,
    ];

    /// <summary>Returns the diagnostic of a code.</summary>
    public static WorkspaceDiagnostic Of(string code) => All.First(diagnostic => diagnostic.Id == code);

    private static WorkspaceDiagnostic Error(string id, string title, string message) => new(id, DiagnosticLevel.Error, title, message);

    private static WorkspaceDiagnostic Warning(string id, string title, string message) => new(id, DiagnosticLevel.Warning, title, message);
}
