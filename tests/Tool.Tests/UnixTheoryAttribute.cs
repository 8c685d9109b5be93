namespace WorkspaceSdk.Tests;

/// <summary>A theory about what Windows does not have: pipes, devices, signals, names with any character.</summary>
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows does not have this.";
    }
}
