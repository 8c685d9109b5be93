namespace WorkspaceSdk.Ignoring;

/// <summary>One token of an ignore rule.</summary>
internal readonly record struct WildToken(WildTokenKind Kind, byte Value, ByteClass? Class)
{
    /// <summary>Whether a token for one byte takes this byte.</summary>
    public bool Takes(byte value) => Kind switch
    {
        WildTokenKind.Literal => value == Value,
        WildTokenKind.AnyOne => value != '/',
        WildTokenKind.Class => Class!.Contains(value),
        _ => false,
    };
}
