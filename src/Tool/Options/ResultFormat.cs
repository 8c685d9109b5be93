using WorkspaceSdk.Tool.Terminal;


namespace WorkspaceSdk.Tool.Options;

/// <summary>How results are shown.</summary>
/// <param name="Limit">At most so many.</param>
/// <param name="Absolute">Absolute paths instead of relative ones.</param>
/// <param name="Nul">NUL instead of line breaks.</param>
/// <param name="Json">Objects instead of paths.</param>
/// <param name="Count">Their number instead of them.</param>
/// <param name="Stats">What was done to find them, on stderr.</param>
/// <param name="Colors">The colours.</param>
internal sealed record ResultFormat(int Limit, bool Absolute, bool Nul, bool Json, bool Count, bool Stats, Palette Colors);
