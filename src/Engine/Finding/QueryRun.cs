using WorkspaceSdk.FileSystem;

namespace WorkspaceSdk.Finding;

/// <summary>One run of a query. It starts once, and holds its counters and read errors. Thread-safe.</summary>
internal sealed class QueryRun
{
    private readonly string _method;
    private readonly Action<WalkError>? _onError;
    private readonly List<WalkError> _errors = [];
    private int _isStarted;

    /// <summary>Prepares a run.</summary>
    /// <param name="method">The method that creates another run, for the message of a second start.</param>
    /// <param name="statistics">The counters of the run.</param>
    /// <param name="onError">Called for each error; null to only list them.</param>
    public QueryRun(string method, FindStatistics statistics, Action<WalkError>? onError)
    {
        _method = method;
        _onError = onError;
        Statistics = statistics;
        Report = new ReadReport(statistics, Add);
    }

    /// <summary>Gets the counters.</summary>
    public FindStatistics Statistics { get; }

    /// <summary>Gets the report that the walk writes to.</summary>
    public ReadReport Report { get; }

    /// <summary>Gets a copy of the errors so far.</summary>
    public IReadOnlyList<WalkError> Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToArray();
        }
    }

    /// <summary>Starts the run.</summary>
    /// <exception cref="InvalidOperationException">It was started before.</exception>
    public void Start()
    {
        if (Interlocked.Exchange(ref _isStarted, 1) != 0)
            throw new InvalidOperationException(
                "A result is one run and can be enumerated once; this one was enumerated before. "
                + $"To run the query again call {_method} again, or keep what it gives in a list (ToList).");
    }

    private void Add(WalkError error)
    {
        lock (_errors)
            _errors.Add(error);
        _onError?.Invoke(error);
    }
}
