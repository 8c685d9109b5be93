namespace WorkspaceSdk.Manifest.Emitting.FileLists;

/// <summary>The type behind the lists of files in F#: the same as <see cref="CSharpFileList"/>.</summary>
internal static class FSharpFileList
{
    // No functions inside members: F# turns them into classes that count in code coverage.
    private const string Template = """
        [<global.Microsoft.FSharp.Core.Sealed@Attributes@>]
        type internal @Type@ (files: string[], rootLength: int, separator: char) =
            let below = global.System.Collections.Concurrent.ConcurrentDictionary<string, global.System.Collections.Generic.IReadOnlyList<string>>()

            [<global.Microsoft.FSharp.Core.DefaultValue>]
            static val mutable private lists: global.System.Collections.Concurrent.ConcurrentDictionary<string, @Type@>

            member private _.Compare (file: string, text: string) : int =
                let mutable order = 0
                let mutable i = 0
                while order = 0 && i < text.Length do
                    if rootLength + i = file.Length then
                        order <- -1
                    else
                        let c = file.[rootLength + i]
                        order <- int (if c = separator then '/' else c) - int text.[i]
                        i <- i + 1
                order

            member private this.First (text: string, isAfter: bool) : int =
                let mutable low = 0
                let mutable high = files.Length
                while low < high do
                    let middle = low + (high - low) / 2
                    let order = this.Compare(files.[middle], text)
                    if order < 0 || (isAfter && order = 0) then low <- middle + 1 else high <- middle
                low

            static member private IsBelow (path: string) : bool =
                let mutable isBelow = path.IndexOf('\\') < 0 && path.IndexOf('\000') < 0 && not (path.Length > 1 && path.[1] = ':')
                for name in path.Split('/') do
                    if name.Length = 0 || name = "." || name = ".." then isBelow <- false
                isBelow

            static member private Distance (left: string, right: string) : int =
                if global.System.String.Equals(left.Substring(left.LastIndexOf('/') + 1), right.Substring(right.LastIndexOf('/') + 1)) then
                    1
                else
                    let row : int[] = Array.zeroCreate (right.Length + 1)
                    for j in 0 .. right.Length do
                        row.[j] <- j
                    for i in 1 .. left.Length do
                        let mutable before = row.[0]
                        row.[0] <- i
                        for j in 1 .. right.Length do
                            let replaced = before + (if left.[i - 1] = right.[j - 1] then 0 else 1)
                            before <- row.[j]
                            row.[j] <- global.System.Math.Min(replaced, global.System.Math.Min(row.[j], row.[j - 1]) + 1)
                    row.[right.Length]

            member private this.Near (directory: string, path: string) : string =
                let near = global.System.Collections.Generic.List<global.System.Collections.Generic.KeyValuePair<int, string>>()
                for file in this.Below directory do
                    let name = file.Substring(rootLength + directory.Length).Replace(separator, '/')
                    let distance = @Type@.Distance(name.ToUpperInvariant(), path.ToUpperInvariant())
                    let mutable at = near.Count
                    while at > 0 && near.[at - 1].Key > distance do
                        at <- at - 1
                    if distance <= path.Length / 4 + 2 && at < 3 then
                        near.Insert(at, global.System.Collections.Generic.KeyValuePair<int, string>(distance, name))
                        if near.Count = 4 then near.RemoveAt(3)
                let text = global.System.Text.StringBuilder()
                for one in near do
                    text.Append(if text.Length = 0 then " Near: '" else ", '").Append(one.Value).Append('\'') |> ignore
                if text.Length = 0 then "" else text.Append('.').ToString()

            member this.Below (directory: string) : global.System.Collections.Generic.IReadOnlyList<string> =
                match below.TryGetValue(directory) with
                | true, found -> found
                | _ -> below.GetOrAdd(directory, @Type@.Part(files, this.First(directory, false), this.First(directory, true)))

            static member private Part (files: string[], first: int, last: int) : global.System.Collections.Generic.IReadOnlyList<string> =
                global.System.Collections.ObjectModel.ReadOnlyCollection<string>(global.System.ArraySegment<string>(files, first, last - first))

            member this.TryFind (directory: string, path: string) : string option =
                if global.System.Object.ReferenceEquals(path, null) then raise (global.System.ArgumentNullException("path"))
                let wanted = directory + path
                let index = this.First(wanted, false)
                if index < files.Length && files.[index].Length = rootLength + wanted.Length && this.Compare(files.[index], wanted) = 0 then
                    Some files.[index]
                else
                    None

            member this.Find (directory: string, path: string) : string =
                match this.TryFind(directory, path) with
                | Some found -> found
                | None ->
                    let shown = if directory.Length = 0 then "." else directory.Substring(0, directory.Length - 1)
                    if @Type@.IsBelow path then
                        raise (global.System.IO.FileNotFoundException("There is no file '" + path + "' below '" + shown + "' among the " + this.Below(directory).Count.ToString() + " files that the build found." + this.Near(directory, path) + " A file that came since is there after the next build.", path))
                    else
                        raise (global.System.ArgumentException("'" + path + "' is no path of a file below '" + shown + "': write names with '/' between them, as in 'orders/v2.json', without '.', '..' and '\\', and not from the root.", "path"))

            static member Lists : global.System.Collections.Concurrent.ConcurrentDictionary<string, @Type@> =
                if global.System.Object.ReferenceEquals(@Type@.lists, null) then
                    global.System.Threading.Monitor.Enter(typeof<@Type@>)
                    try
                        if global.System.Object.ReferenceEquals(@Type@.lists, null) then
                            @Type@.lists <- global.System.Collections.Concurrent.ConcurrentDictionary<string, @Type@>()
                    finally
                        global.System.Threading.Monitor.Exit(typeof<@Type@>)
                @Type@.lists

            static member Of (root: string, separator: char, parts: string[]) : @Type@ =
                let files = global.System.Collections.Generic.List<string>()
                for i in 0 .. 2 .. parts.Length - 2 do
                    let start = root + parts.[i].Replace('/', separator)
                    for name in parts.[i + 1].Split('/') do
                        files.Add(start + name)
                @Type@(files.ToArray(), root.Length, separator)
        """;

    // The members and the list share their strings, from one table.
    private const string OfRoot = """

            static member OfRoot (parts: string[]) : @Type@ =
                let files = global.System.Collections.Generic.List<string>()
                for i in 0 .. 2 .. parts.Length - 2 do
                    for name in parts.[i + 1].Split('/') do
                        files.Add(@Search@.below (parts.[i] + name))
                let root = @Search@.below ""
                let separator = global.System.IO.Path.DirectorySeparatorChar
                @Type@(files.ToArray(), (if root.[root.Length - 1] = separator then root.Length else root.Length + 1), separator)
        """;

    /// <summary>Returns the code of the type.</summary>
    /// <param name="search">The module with the search for the root; empty where the root is a constant.</param>
    /// <param name="type">The name of the type.</param>
    /// <param name="attributes">Attributes, each after a semicolon.</param>
    public static string Text(string search, string type, string attributes) =>
        (search.Length == 0 ? Template : Template + "\n" + OfRoot)
            .Replace("@Search@", search)
            .Replace("@Type@", type)
            .Replace("@Attributes@", attributes);
}
