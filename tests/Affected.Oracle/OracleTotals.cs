namespace WorkspaceSdk.Oracle;

/// <summary>The counts of a run.</summary>
internal sealed class OracleTotals
{
    /// <summary>Gets the number of changes of each kind.</summary>
    public SortedDictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the number of builds.</summary>
    public int Builds { get; private set; }

    /// <summary>Gets the number of projects whose outputs differed.</summary>
    public int Differing { get; private set; }

    /// <summary>Gets the number of projects that <c>affected</c> named.</summary>
    public int Named { get; private set; }

    /// <summary>Gets the number of named projects whose outputs did not differ.</summary>
    public int InVain { get; private set; }

    /// <summary>Gets the number of projects below the directory of a changed file, each change for itself.</summary>
    public int Below { get; private set; }

    /// <summary>Adds a change.</summary>
    public void AddChange(string kind, int below)
    {
        Kinds[kind] = Kinds.GetValueOrDefault(kind) + 1;
        Below += below;
    }

    /// <summary>Adds a build of some changes.</summary>
    public void AddBuild(IReadOnlySet<string> named, IReadOnlyCollection<string> differing)
    {
        Builds++;
        Named += named.Count;
        Differing += differing.Count;
        InVain += named.Count - differing.Count(named.Contains);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kinds.Values.Sum()} changes of {Kinds.Count} kinds in {Builds} builds, "
        + $"{Differing} outputs differed, {Named} projects named, {InVain} of them in vain, {Below} below the changed directories";
}
