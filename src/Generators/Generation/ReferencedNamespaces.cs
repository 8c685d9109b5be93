using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Generators;

/// <summary>
/// Which namespaces a compilation's references hold. An edit leaves the references as they are, and compilations that follow each other share one list of them:
/// what was found out for that list is kept as long as the list is.
/// </summary>
internal static class ReferencedNamespaces
{
    private static readonly ConditionalWeakTable<MetadataReference[], ConcurrentDictionary<string, bool>> Known = new();

    /// <summary>Whether a namespace comes from a reference.</summary>
    /// <param name="compilation">The compilation; its own code holds no namespace of that name.</param>
    /// <param name="fullName">The namespace.</param>
    public static bool Hold(Compilation compilation, string fullName) =>
        ImmutableCollectionsMarshal.AsArray(compilation.ExternalReferences) is { } references
        && Known.GetOrCreateValue(references).GetOrAdd(fullName, name => ClassNameClash.Namespace(compilation.GlobalNamespace, name) is not null);
}
