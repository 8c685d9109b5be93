namespace WorkspaceSdk.Manifest;

/// <summary>The run-time search for the root in F#: the same steps and the same words as <see cref="CSharpRootSearch"/>.</summary>
internal static class FSharpRootSearch
{
    // Values of a module are made when the program starts, so the search is lazy: a program may still choose the root in its first lines.
    // No null is written down, because whether it may be depends on the project's settings.
    private const string Template = """
        [<global.System.CodeDom.Compiler.GeneratedCode("WorkspaceSdk", "1.0")>]
        module internal @Module@ =
            let private separator = global.System.IO.Path.DirectorySeparatorChar

            let private isSeparator (c: char) = c = separator || c = global.System.IO.Path.AltDirectorySeparatorChar

            let private isAbsolute (path: string) =
                if separator = '/' then path.[0] = '/'
                else (path.Length > 2 && path.[1] = ':' && isSeparator path.[2]) || (path.Length > 1 && isSeparator path.[0] && isSeparator path.[1])

            let private trim (path: string) =
                let mutable length = path.Length
                while length > 1 && isSeparator path.[length - 1] && not (length = 3 && path.[1] = ':') do
                    length <- length - 1
                path.Substring(0, length)

            let private ifAnswered (ask: unit -> string option) =
                try ask () with
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
                let comparison = if separator = '\\' then global.System.StringComparison.OrdinalIgnoreCase else global.System.StringComparison.Ordinal
                let profile = trim (global.System.Environment.GetFolderPath(global.System.Environment.SpecialFolder.UserProfile))
                global.System.String.Equals(directory, profile, comparison)

            let rec private nearest (anywhere: bool) (names: string list) (directory: string) : string option =
                let parent = parentOf directory
                let isAsked = anywhere || (parent.IsSome && not (isProfile directory))
                if isAsked && names |> List.exists (fun name -> global.System.IO.File.Exists(global.System.IO.Path.Combine(directory, name))) then Some directory
                else parent |> Option.bind (nearest anywhere names)

            let private above (tried: global.System.Text.StringBuilder) (what: string) (start: string option) =
                let shown = match start with Some directory -> directory | None -> ""
                tried.Append("\n  upwards from ").Append(what).Append(" '").Append(shown).Append("': ") |> ignore
                match start |> Option.filter (fun directory -> directory.Length > 0) |> Option.bind existing with
                | None ->
                    tried.Append("not an existing directory") |> ignore
                    None
                | Some directory ->
                    let found =
                        nearest true [ "Directory.Workspace.props" ] directory
                        |> Option.orElseWith (fun () -> nearest false [ ".git"; global.System.IO.Path.Combine(".git", "HEAD") ] directory)
                        |> Option.orElseWith (fun () -> nearest false [ "global.json" ] directory)
                    if found.IsNone then
                        tried.Append("no Directory.Workspace.props, .git or global.json") |> ignore
                    found

            let private fromData (tried: global.System.Text.StringBuilder) (start: string) (name: string) =
                tried.Append("\n  application data ").Append(name).Append(": ") |> ignore
                match global.System.AppDomain.CurrentDomain.GetData(name) with
                | :? string as value when value.Length > 0 ->
                    let found = if isAbsolute value then existing value else beside value
                    if found.IsNone then
                        tried.Append('\'').Append(value).Append("' from '").Append(start).Append("', which is not an existing directory") |> ignore
                    found
                | _ ->
                    tried.Append("not set") |> ignore
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
                    fromData tried start ("WorkspaceSdk.Root:" + @AssemblyName@)
                    |> Option.orElseWith (fun () -> fromData tried start "WorkspaceSdk.Root")
                    |> Option.orElseWith (fun () -> above tried "the application's directory" (Some start))
                    |> Option.orElseWith (fun () -> above tried "the current directory" (ifAnswered (fun () -> Some (global.System.IO.Directory.GetCurrentDirectory()))))

            let private dataOf (name: string) =
                match global.System.AppDomain.CurrentDomain.GetData(name) with
                | :? string as value -> value
                | _ -> ""

            let private fromBuild () =
                if not (global.System.String.IsNullOrEmpty(global.System.Environment.GetEnvironmentVariable("WORKSPACE_PATH"))) then None
                else
                    let own = dataOf ("WorkspaceSdk.Root:" + @AssemblyName@)
                    let value = if own.Length > 0 then own else dataOf "WorkspaceSdk.Root"
                    if value.Length > 0 && value.[0] = '.' then beside value else None

            let private fromSteps () =
                let tried = global.System.Text.StringBuilder("The workspace root was not found. Tried, in this order:")
                let root = find tried
                root, tried.Append("\nSet the environment variable WORKSPACE_PATH to the absolute path of the workspace.").ToString()

            let private found =
                lazy (
                    match fromBuild () with
                    | Some root -> Some root, ""
                    | None -> fromSteps ())

            let private combine (relative: string) =
                match found.Force() with
                | None, tried -> raise (global.System.IO.DirectoryNotFoundException(tried))
                | Some root, _ when relative.Length = 0 -> root
                | Some root, _ ->
                    let tail = relative.Replace('/', separator)
                    if root.[root.Length - 1] = separator then root + tail else root + separator.ToString() + tail

            let private paths = global.System.Collections.Concurrent.ConcurrentDictionary<string, string>()

            let private make = global.System.Func<string, string>(combine)

            let below (relative: string) : string = paths.GetOrAdd(relative, make)
        """;

    public static string Text(string module, string assemblyName) => Template.Replace("@Module@", module).Replace("@AssemblyName@", CodeText.Literal(assemblyName));
}
