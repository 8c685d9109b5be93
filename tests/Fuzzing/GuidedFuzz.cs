using System.Diagnostics;
using System.Globalization;

namespace WorkspaceSdk.Fuzz;

/// <summary>
/// Gives changed inputs to one target, keeps those that reach new code, and goes on from them. The same seed gives nearly the same run.
/// </summary>
public sealed class GuidedFuzz : IDisposable
{
    private const int MostFinds = 20;
    private const int LongestShown = 2000;
    private const long MostAllocated = 256L << 20;
    private const int LongestInput = 30;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly IFuzzTarget _target;
    private readonly int _seed;
    private readonly Random _random;
    private readonly CoverageMap _map = new();
    private readonly FuzzCorpus _corpus = new();
    private readonly List<CoveredEdge> _fresh = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly CurrentInput _current;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _largest;
    private long _slowest;
    private long _done;
    private long _stuckAt = -1;
    private int _stuckFor;
    private long _accepted;

    /// <summary>Prepares a run.</summary>
    /// <param name="target">What gets the inputs.</param>
    /// <param name="seed">Any number.</param>
    public GuidedFuzz(IFuzzTarget target, int seed)
    {
        _target = target;
        _seed = seed;
        _random = new Random(seed);
        _current = new CurrentInput(target.Name);
    }

    /// <summary>How many different promises were broken.</summary>
    public int Finds => _known.Count;

    /// <summary>How many inputs the target took for inputs of its kind, in a hundred; a run where these are few proves little.</summary>
    public double Accepted => 100.0 * _accepted / Math.Max(_done, 1);

    /// <summary>One line about the run.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{_target.Name}, seed {_seed}: {_done} executions in {_watch.Elapsed.TotalSeconds:F0} s, {Finds} finds, {Accepted:F1} % accepted, {_map.Edges} edges at {CodePoints.Count} points, {_corpus.Count} inputs kept, slowest {TimeSpan.FromTicks(_slowest).TotalMilliseconds:F0} ms, at most {_largest >> 10} KiB allocated, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");

    /// <summary>Runs.</summary>
    /// <param name="executions">How many inputs.</param>
    /// <param name="kept">The file of inputs that were kept in earlier runs.</param>
    /// <param name="write">Gets each find, and now and then how far the run is.</param>
    public void Run(long executions, string kept, Action<string> write)
    {
        using var alarm = new Timer(_ => EndWhenStuck(write), null, Pace, Pace);
        foreach (byte[] input in _target.Seeds.Concat(FuzzCorpus.Kept(kept)))
            Execute(input, write);
        long next = _done + (executions / 10);
        while (_done < executions && Finds < MostFinds)
        {
            Execute(_target.Mutate(_corpus.Pick(_random), _corpus.Pick(_random), _random), write);
            if (executions >= 1_000_000 && _done >= next)
            {
                write(Summary);
                next += executions / 10;
            }
        }
    }

    /// <summary>Writes the inputs that together reach all that was reached.</summary>
    public void Keep(TextWriter writer) => _corpus.Write(writer);

    /// <inheritdoc/>
    public void Dispose() => _current.Dispose();

    // Code that does not end cannot be ended from here: the process is. Counted in ticks, since the
    // clock goes on while a process is stopped.
    private void EndWhenStuck(Action<string> write)
    {
        _stuckFor = Interlocked.Exchange(ref _stuckAt, _done) == _done ? _stuckFor + 1 : 0;
        if (_stuckFor < LongestInput || _done == 0)
            return;
        write($"{_target.Name}: execution {_done} did not end within {LongestInput} s; its input is in {Path.GetTempPath()}");
        Environment.Exit(3);
    }

    private void Execute(byte[] input, Action<string> write)
    {
        _map.Clear();
        Try(input, write);
        _map.TakeNew(_fresh);
        if (_fresh.Count == 0)
            return;
        // Once more: code that runs only the first time, such as a cache that is filled, says nothing about the input.
        _map.Clear();
        Try(input, write);
        if (_map.RunsAnyOf(_fresh) || _corpus.Count == 0)
            _corpus.Add(input, _map.Ran());
        _fresh.Clear();
    }

    private void Try(byte[] input, Action<string> write)
    {
        _done++;
        _current.Set(input);
        long before = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
        try
        {
            if (_target.Read(input))
                _accepted++;
            _slowest = Math.Max(_slowest, Stopwatch.GetElapsedTime(start).Ticks);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            _largest = Math.Max(_largest, allocated);
            if (allocated > MostAllocated)
                throw new FuzzException($"{allocated >> 20} MiB were allocated for {input.Length} bytes");
        }
        catch (Exception error)
        {
            string place = (error.StackTrace ?? "").Split('\n')
                .Select(static line => line.Trim())
                .FirstOrDefault(static line => line.StartsWith("at WorkspaceSdk", StringComparison.Ordinal))
                ?? "";
            if (_known.Add(error.GetType().Name + place))
                write($"{_target.Name}, seed {_seed}, execution {_done}: {error}\n  input: {Shown(input)}");
        }
    }

    private string Shown(byte[] input)
    {
        string text = _target.Show(input);
        if (text.Length <= LongestShown)
            return text;
        string file = Path.Combine(Path.GetTempPath(), $"wsdk-fuzz-{_target.Name}-{Environment.ProcessId}-{_done}");
        File.WriteAllBytes(file, input);
        return $"{text[..LongestShown]}... ({text.Length} characters; all of it is in {file})";
    }
}
