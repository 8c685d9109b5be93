namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>The run-time search for the root in F#: the same steps and the same messages as <see cref="CSharpRootSearch"/>.</summary>
internal static class FSharpRootSearch
{
    // Values of a module are created at program start, in a class of the compiler that counts in code coverage whatever attributes the
    // module has. The classes that it creates for functions inside the members of a type count too.
    // So the module has functions only, and values are created at first use: a program may still choose the root in its first lines.
    // No type admits null, because the project's settings decide whether it may.
    private const string Template = """
        @Attributes@[<global.Microsoft.FSharp.Core.AbstractClass; global.Microsoft.FSharp.Core.Sealed>]
        type internal @Module@Values =
            [<global.Microsoft.FSharp.Core.DefaultValue>]
            static val mutable private root: global.System.Lazy<string option * string>

            [<global.Microsoft.FSharp.Core.DefaultValue>]
            static val mutable private paths: global.System.Collections.Concurrent.ConcurrentDictionary<string, string>

            static member Root (find: unit -> string option * string) : string option * string =
                if global.System.Object.ReferenceEquals(@Module@Values.root, null) then
                    global.System.Threading.Monitor.Enter(typeof<@Module@Values>)
                    try
                        if global.System.Object.ReferenceEquals(@Module@Values.root, null) then
                            @Module@Values.root <- global.System.Lazy<string option * string>(find)
                    finally
                        global.System.Threading.Monitor.Exit(typeof<@Module@Values>)
                @Module@Values.root.Value

            static member Paths : global.System.Collections.Concurrent.ConcurrentDictionary<string, string> =
                if global.System.Object.ReferenceEquals(@Module@Values.paths, null) then
                    global.System.Threading.Monitor.Enter(typeof<@Module@Values>)
                    try
                        if global.System.Object.ReferenceEquals(@Module@Values.paths, null) then
                            @Module@Values.paths <- global.System.Collections.Concurrent.ConcurrentDictionary<string, string>()
                    finally
                        global.System.Threading.Monitor.Exit(typeof<@Module@Values>)
                @Module@Values.paths

        @Attributes@[<global.System.CodeDom.Compiler.GeneratedCode("WorkspaceSdk", "1.0")>]
        module internal @Module@ =
            let private separator () = global.System.IO.Path.DirectorySeparatorChar

            let private isSeparator (c: char) = c = separator () || c = global.System.IO.Path.AltDirectorySeparatorChar

            let private isAbsolute (path: string) =
                if separator () = '/' then path.[0] = '/'
                else (path.Length > 2 && path.[1] = ':' && isSeparator path.[2]) || (path.Length > 1 && isSeparator path.[0] && isSeparator path.[1])

            let private trim (path: string) =
                let mutable length = path.Length
                while length > 1 && isSeparator path.[length - 1] && not (length = 3 && path.[1] = ':') do
                    length <- length - 1
                path.Substring(0, length)

            let private ifAnswered (read: unit -> string option) =
                try read () with
                | :? global.System.ArgumentException
                | :? global.System.NotSupportedException
                | :? global.System.IO.IOException
                | :? global.System.UnauthorizedAccessException
                | :? global.System.Security.SecurityException -> None

            let private existing (path: string) =
                ifAnswered (fun () ->
                    let full = trim (global.System.IO.Path.GetFullPath(path))
                    if global.System.IO.Directory.Exists(full) then Some full else None)

            let private parentOf (directory: string) =
                match global.System.IO.Path.GetDirectoryName(directory) with
                | null -> None
                | parent -> Some parent

            let private beside (value: string) =
                existing (global.System.AppContext.BaseDirectory + "/" + value) |> Option.filter (fun full -> (parentOf full).IsSome)

            let private isProfile (directory: string) =
                let comparison = if separator () = '\\' then global.System.StringComparison.OrdinalIgnoreCase else global.System.StringComparison.Ordinal
                let profile = trim (global.System.Environment.GetFolderPath(global.System.Environment.SpecialFolder.UserProfile))
                global.System.String.Equals(directory, profile, comparison)

            let private isThere (directory: string) (file: string) = global.System.IO.File.Exists(directory + "/" + file)

            let private holdsPlace (directory: string) =
                let places: string list = @Places@
                places.IsEmpty || places |> List.exists (fun place -> isThere directory place || global.System.IO.Directory.Exists(directory + "/" + place))

            let private isWorkspace (directory: string) : bool = @IsWorkspace@

            let private dataOf (name: string) =
                match global.System.AppDomain.CurrentDomain.GetData("WorkspaceSdk." + name) with
                | :? string as value -> value
                | _ -> ""

            let private isGivenOrWorkspace (name: string) (value: string) (directory: string) = dataOf ("Build" + name) <> value || isWorkspace directory

            let rec private nearest (refused: global.System.Text.StringBuilder) (anywhere: bool) (names: string list) (directory: string) : string option =
                let parent = parentOf directory
                let isAsked = anywhere || (parent.IsSome && not (isProfile directory))
                let isFound = isAsked && names |> List.exists (isThere directory)
                if isFound && isWorkspace directory then Some directory
                else
                    if isFound then
                        refused.Append(if refused.Length = 0 then "'" else ", '").Append(directory).Append("' (").Append(names.Head).Append(')') |> ignore
                    parent |> Option.bind (nearest refused anywhere names)

            let private above (tried: global.System.Text.StringBuilder) (what: string) (start: string option) =
                let shown = match start with Some directory -> directory | None -> ""
                tried.Append("\n  upwards from ").Append(what).Append(" '").Append(shown).Append("': ") |> ignore
                match start |> Option.filter (fun directory -> directory.Length > 0) |> Option.bind existing with
                | None ->
                    tried.Append("not an existing directory") |> ignore
                    None
                | Some directory ->
                    let refused = global.System.Text.StringBuilder()
                    let found =
                        nearest refused true [ "Directory.Workspace.props" ] directory
                        |> Option.orElseWith (fun () -> nearest refused false [ ".git"; ".git/HEAD" ] directory)
                        |> Option.orElseWith (fun () -> nearest refused false [ "global.json" ] directory)
                    if refused.Length > 0 then
                        tried.Append(refused).Append(": not the workspace of ").Append(@AssemblyName@) |> ignore
                    elif found.IsNone then
                        tried.Append("no Directory.Workspace.props, .git or global.json") |> ignore
                    found

            let private fromData (tried: global.System.Text.StringBuilder) (start: string) (name: string) =
                tried.Append("\n  application data WorkspaceSdk.").Append(name).Append(": ") |> ignore
                let value = dataOf name
                if value.Length = 0 then
                    tried.Append("not set") |> ignore
                    None
                else
                    match (if isAbsolute value then existing value else beside value) with
                    | None ->
                        tried.Append('\'').Append(value).Append("' from '").Append(start).Append("', which is not an existing directory") |> ignore
                        None
                    | Some directory when isGivenOrWorkspace name value directory -> Some directory
                    | Some directory ->
                        tried.Append('\'').Append(value).Append("' from '").Append(start).Append("', which is '").Append(directory).Append("', not the workspace of ").Append(@AssemblyName@) |> ignore
                        None

            let private find (tried: global.System.Text.StringBuilder) =
                let given =
                    match global.System.Environment.GetEnvironmentVariable("WORKSPACE_PATH") with
                    | null -> ""
                    | value -> value
                tried.Append("\n  environment variable WORKSPACE_PATH: ") |> ignore
                if given.Length > 0 then
                    let found = if isAbsolute given then existing given else None
                    if found.IsNone then
                        tried.Append('\'').Append(given).Append("', which is not an existing absolute directory, so nothing else was tried") |> ignore
                    found
                else
                    tried.Append("not set") |> ignore
                    let start = global.System.AppContext.BaseDirectory
                    fromData tried start ("Root:" + @AssemblyName@)
                    |> Option.orElseWith (fun () -> fromData tried start "Root")
                    |> Option.orElseWith (fun () -> above tried "the application's directory" (Some start))
                    |> Option.orElseWith (fun () -> above tried "the current directory" (ifAnswered (fun () -> Some (global.System.IO.Directory.GetCurrentDirectory()))))

            let private fromBuild () =
                if not (global.System.String.IsNullOrEmpty(global.System.Environment.GetEnvironmentVariable("WORKSPACE_PATH"))) then None
                else
                    let own = "Root:" + @AssemblyName@
                    let name = if (dataOf own).Length > 0 then own else "Root"
                    let value = dataOf name
                    if value.Length > 0 && value.[0] = '.' then beside value |> Option.filter (isGivenOrWorkspace name value) else None

            let private fromSteps () =
                let tried = global.System.Text.StringBuilder("The workspace root was not found. Tried, in this order:")
                let root = find tried
                root, tried.Append(@Description@).Append("\nSet the environment variable WORKSPACE_PATH to the absolute path of the workspace.").ToString()

            let private found () =
                match fromBuild () with
                | Some root -> Some root, ""
                | None -> fromSteps ()

            let private combine (relative: string) =
                match @Module@Values.Root found with
                | None, tried -> raise (global.System.IO.DirectoryNotFoundException(tried))
                | Some root, _ when relative.Length = 0 -> root
                | Some root, _ ->
                    let tail = relative.Replace('/', separator ())
                    if root.[root.Length - 1] = separator () then root + tail else root + (separator ()).ToString() + tail

            let below (relative: string) : string =
                match @Module@Values.Paths.TryGetValue(relative) with
                | true, path -> path
                | _ -> @Module@Values.Paths.GetOrAdd(relative, combine)
        """;

    private const string IsWorkspace =
        """isThere directory @Project@ || (isThere directory "Directory.Workspace.props" && holdsPlace directory)""";

    public static string Text(string module, string assemblyName, RootEvidence evidence, string attributes) => Template
        .Replace("@Module@", module)
        .Replace("@Attributes@", attributes)
        .Replace("@IsWorkspace@", evidence.Project.Length == 0 ? "true" : IsWorkspace)
        .Replace("@Project@", CodeText.Literal(evidence.Project))
        .Replace("@Places@", evidence.Places.Count == 0 ? "[]" : "[ " + string.Join("; ", evidence.Places.Select(CodeText.Literal)) + " ]")
        .Replace("@Description@", CodeText.Literal(evidence.Description(assemblyName)))
        .Replace("@AssemblyName@", CodeText.Literal(assemblyName));
}
