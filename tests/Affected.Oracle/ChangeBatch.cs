namespace WorkspaceSdk.Oracle;

/// <summary>
/// Holds changes that are built together. Few projects may be named by one of them, so that hardly a miss of another one is hidden.
/// </summary>
/// <param name="start">The commit before the changes.</param>
internal sealed class ChangeBatch(string start)
{
    private readonly List<string> _texts = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>Gets the commit before the changes.</summary>
    public string Start => start;

    /// <summary>Gets the number of changes.</summary>
    public int Count => _texts.Count;

    /// <summary>Gets the projects that <c>affected</c> named.</summary>
    public IReadOnlySet<string> Named => _named;

    /// <summary>Gets a value that indicates whether packages and references must be restored.</summary>
    public bool NeedsRestore { get; set; }

    /// <summary>
    /// Gets a value that indicates whether every project must be compiled: the compiler's target does not see that an input is gone,
    /// for example an .editorconfig.
    /// </summary>
    public bool NeedsCompilation { get; private set; }

    /// <summary>Gets the number of projects that would be named with others.</summary>
    public int CountWith(IReadOnlySet<string> named) => _named.Count + named.Count(project => !_named.Contains(project));

    /// <summary>Adds a change.</summary>
    public void Add(string text, bool needsRestore, bool needsCompilation, IReadOnlySet<string> named)
    {
        _texts.Add(text);
        NeedsRestore |= needsRestore;
        NeedsCompilation |= needsCompilation;
        _named.UnionWith(named);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", _texts);
}
