module Invoice.Program

open System.IO

// A relative path is a literal: for attributes, and for patterns.
let describe path =
    match path with
    | Workspace.Relative.Contracts.Orders.V2Json -> "the contract in force"
    | _ -> "an earlier contract"

[<EntryPoint>]
let main _ =
    let lines = File.ReadAllLines(Workspace.Fixtures.FirstOrderCsv)
    printfn "F#           %d lines in %s" lines.Length Workspace.Relative.Fixtures.FirstOrderCsv
    printfn "             %s is %s" Workspace.Relative.Contracts.Orders.V2Json (describe Workspace.Relative.Contracts.Orders.V2Json)
    if File.Exists(Workspace.Contracts.Orders.V2Json) then 0 else 1
