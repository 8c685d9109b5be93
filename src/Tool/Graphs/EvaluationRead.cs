using WorkspaceSdk.Graph.Protocol;

namespace WorkspaceSdk.Tool.Graphs;

/// <summary>Holds a read of an evaluation.</summary>
/// <param name="Kind">The kind of read.</param>
/// <param name="Path">The path, absolute.</param>
internal readonly record struct EvaluationRead(EvaluationReadKind Kind, string Path)
{
    /// <summary>Returns the read for the words of the program that evaluates projects.</summary>
    /// <exception cref="FormatException">The word is not known.</exception>
    public static EvaluationRead Of(string kind, string path) => new(
        kind switch
        {
            ReadKind.Content => EvaluationReadKind.Content,
            ReadKind.Presence => EvaluationReadKind.Presence,
            ReadKind.Names => EvaluationReadKind.Names,
            ReadKind.Anything => EvaluationReadKind.Anything,
            _ => throw new FormatException($"its answer has a read of an unknown kind: '{kind}'"),
        },
        path);
}

/// <summary>Specifies the kind of a read.</summary>
internal enum EvaluationReadKind : byte
{
    /// <summary>The content of the file; of a directory, that it is one.</summary>
    Content = 1,

    /// <summary>The presence of a file, a directory or nothing.</summary>
    Presence = 2,

    /// <summary>The names of what the directory holds.</summary>
    Names = 3,

    /// <summary>A read without a known state.</summary>
    Anything = 4,
}
