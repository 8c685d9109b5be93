using System.Text;
using WorkspaceSdk.Paths;

namespace WorkspaceSdk.Walking;

/// <summary>Compares names as bytes of the file system, and decodes them only where bytes cannot decide. Used by one thread.</summary>
internal sealed class EntryNames(WalkPlan plan)
{
    private readonly byte[][]? _endings = plan.Endings is null || plan.EndingComparison != StringComparison.Ordinal
        ? null
        : WalkPlan.Bytes(plan.Endings);
    private char[] _text = new char[256];

    /// <summary>Returns a name as text, with U+FFFD in place of invalid UTF-8. Valid until the next call.</summary>
    public ReadOnlySpan<char> Decode(ReadOnlySpan<byte> name)
    {
        if (_text.Length < name.Length)
            _text = new char[name.Length];
        return _text.AsSpan(0, Encoding.UTF8.GetChars(name, _text));
    }

    /// <summary>Determines whether a name has one of the plan's extensions.</summary>
    public bool HasEnding(ReadOnlySpan<byte> name)
    {
        if (plan.Endings is null)
            return true;
        if (_endings is null)
            return plan.HasEnding(Decode(name));
        foreach (byte[] ending in _endings)
        {
            if (name.EndsIn(ending))
                return true;
        }

        return false;
    }
}
