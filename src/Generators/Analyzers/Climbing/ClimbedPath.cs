namespace WorkspaceSdk.Generators;

/// <summary>A path that starts somewhere and goes up and down from there.</summary>
internal sealed class ClimbedPath
{
    private static readonly char[] Separators = ['/', '\\'];

    private readonly List<string> _names = [];
    private bool _endsInSeparator;

    public ClimbedPath(ClimbStart? start)
    {
        Start = start;
        Steps = start is { IsFile: true } ? -1 : 0;
        Height = Steps;
        _endsInSeparator = start is { EndsInSeparator: true };
    }

    /// <summary>Where it starts; null when it is relative.</summary>
    public ClimbStart? Start { get; }

    /// <summary>How many steps up from the start are written.</summary>
    public int Steps { get; private set; }

    /// <summary>How many directories above its start it gets.</summary>
    public int Height { get; private set; }

    /// <summary>The known pieces, where something unknown follows them: what alone can be written anew.</summary>
    public PathReplacement? KnownPart { get; private set; }

    /// <summary>What it goes down to from its highest place, with <c>/</c>.</summary>
    public string Names => string.Join("/", _names);

    /// <summary>One directory up.</summary>
    /// <param name="isTextual">Whether by the text alone, where a separator at the end counts.</param>
    public void Up(bool isTextual)
    {
        bool isTrim = isTextual && _endsInSeparator;
        _endsInSeparator = false;
        if (_names.Count > 0)
        {
            if (!isTrim)
                _names.RemoveAt(_names.Count - 1);
            return;
        }

        Steps++;
        if (!isTrim)
            Height++;
    }

    /// <summary>On by the segments of a text.</summary>
    public void Append(string text)
    {
        foreach (string segment in text.Split(Separators))
        {
            if (segment == "..")
                Up(isTextual: false);
            else if (segment is not ("" or "."))
                _names.Add(segment);
        }

        _endsInSeparator = text.Length > 0 && text[text.Length - 1] is '/' or '\\';
    }

    /// <summary>A directory is not a text any more.</summary>
    public void BecomeDirectory() => _endsInSeparator = false;

    public bool EndsInSeparator => _endsInSeparator;

    public bool IsExactOn(WorkspaceLocation? location) => location is not null && Steps >= 0;

    /// <summary>On by something unknown.</summary>
    public void End(PathReplacement knownPart) => KnownPart = knownPart;
}
