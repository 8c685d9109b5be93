namespace WorkspaceSdk.Tests.Paths;

/// <summary>Paths that are joined to a root, and what comes of each: the way from the root, or null where the path is refused.</summary>
internal static class JoinedPaths
{
    public const string UnixRoot = "/home/me/ws";
    public const string WindowsRoot = @"C:\ws";

    /// <summary>What is the same on every platform.</summary>
    public static IEnumerable<(string Path, string? Relative)> Everywhere =>
    [
        ("", ""), (".", ""), ("./", ""), ("./.", ""), ("a", "a"), ("a/", "a"), ("a/b", "a/b"), ("./a", "a"),
        ("a/.", "a"), ("a//b", "a/b"),
        ("a/./b", "a/b"), ("a/../b", "b"), ("a/..", ""), ("a/b/..", "a"), ("a/b/../..", ""), ("a/b/../../c", "c"), ("..", null),
        ("../x", null), ("a/../..", null), ("a/../../x", null), ("../ws", null), ("../ws/x", null),
        ("./../x", null), ("a/b/../../..", null),
        ("a\0b", null), ("\0", null), ("a/\0", null), (".git/config", ".git/config"), (".a", ".a"), ("..a", "..a"), ("a..b", "a..b"),
        (" a", " a"), ("a b", "a b"), ("ä/ö", "ä/ö"), ("a\u0301", "a\u0301"), ("日本/語", "日本/語"), ("\U0001F600", "\U0001F600"),
        ("-x", "-x"), ("~", "~"), ("$HOME", "$HOME"), ("%TEMP%", "%TEMP%"), ("{a,b}", "{a,b}"), ("[a]", "[a]"), ("a;b", "a;b"),
        ("a,b", "a,b"), ("a'b", "a'b"), ("a&b", "a&b"), ("PROGRA~1", "PROGRA~1"), ("a/LONGNA~2.TXT", "a/LONGNA~2.TXT"),
    ];

    public static IEnumerable<(string Path, string? Relative)> Unix =>
    [
        .. Everywhere,
        (UnixRoot, ""), (UnixRoot + "/", ""), (UnixRoot + "/x", "x"), (UnixRoot + "//x/./y", "x/y"), (UnixRoot + "/../x", null),
        (UnixRoot + "/../ws/x", "x"), (UnixRoot + "2", null), (UnixRoot + "2/x", null), ("/", null),
        ("/etc/passwd", null), ("//etc", null),
        ("/home/me/WS/x", null), ("/home/me", null), ("/home/me/ws/x/../../..", null),
        ("/../home/me/ws/x", "x"), ("//home/me/ws/x", "x"),
        ("a:b", "a:b"), ("C:", "C:"), ("C:/Windows", "C:/Windows"),
        ("./C:/Windows/win.ini", "C:/Windows/win.ini"), ("a.txt:s", "a.txt:s"),
        (@"a\b", @"a\b"), (@"..\x", @"..\x"), (@"\x", @"\x"), (@"C:\Windows", @"C:\Windows"), (@"\\server\share", @"\\server\share"),
        ("nul", "nul"), ("NUL.txt", "NUL.txt"), ("a/aux", "a/aux"), ("CONIN$", "CONIN$"), ("COM¹", "COM¹"), ("trail.", "trail."),
        ("a /b", "a /b"), (".. ", ".. "), ("...", "..."), ("a<b>", "a<b>"), ("a|b?c*\"", "a|b?c*\""), ("a\u0001b", "a\u0001b"),
        ("a\nb", "a\nb"),
    ];

    public static IEnumerable<(string Path, string? Relative)> Windows =>
    [
        .. Everywhere,
        (WindowsRoot, ""), (@"C:\ws\", ""), ("C:/ws", ""), ("C:/ws/", ""), (@"c:\WS\x", "x"),
        (@"C:\ws\x\y", "x/y"), ("C:/ws/x/y", "x/y"),
        (@"C:\ws/x\y", "x/y"), (@"C:\ws\..\ws\x", "x"), (@"C:\ws\..\x", null), (@"C:\ws2", null), (@"C:\ws2\x", null), (@"C:\", null),
        ("C:/", null), (@"C:\Windows\win.ini", null), (@"D:\ws\x", null), (@"C:\..\ws\x", "x"), (@"C:\ws\x\..\..\..\ws\y", "y"),
        (@"a\b", "a/b"), (@"a\\b", "a/b"), (@".\a", "a"), (@"a\..\b", "b"), (@"a/..\b", "b"), (@"..\x", null), (@"a\..\..\x", null),
        (@"..\ws\x", null), ("./C:/Windows/win.ini", null), ("x/../C:/Windows", null),
        (@".\C:\Windows", null), ("./c:", null), ("x/C:", null),
        ("x/C:/y", null), ("a.txt:stream", null), ("a.txt::$DATA", null), ("a/b:c/d", null), (":", null), (":a", null), ("a:", null),
        ("C:", null), ("C:relative", null), ("c:x/y", null), ("C:..", null), (@"C:ws\x", null), ("1:x", null), ("ä:x", null),
        (@"\x", null), ("/x", null), (@"\ws\x", null), ("/ws/x", null), (@"\", null), ("/", null), (@"\\", null), ("//", null),
        (@"\\server\share", null), (@"\\server\share\ws\x", null), ("//server/share", null),
        (@"/\server\share", null), (@"\/server/share", null),
        (@"\\?\C:\x", null), (@"\\?\C:\ws\x", null), (@"\\?\UNC\server\share\x", null), (@"\\.\pipe\x", null), (@"\\.\pipe", null),
        (@"\\.\C:\ws\x", null), ("//?/C:/ws/x", null), (@"\??\C:\ws\x", null),
        (@"\\?\GLOBALROOT\Device", null), (@"\\?\", null), (@"\\.\nul", null),
        ("nul", null), ("NUL", null), ("NUL.txt", null), ("nul.tar.gz", null), ("nul ", null),
        ("nul .txt", null), ("a/nul", null), ("nul/a", null),
        ("aux", null), ("AUX.h", null), ("con", null), ("prn.x", null), ("COM1", null), ("com9.log", null),
        ("COM¹", null), ("com².x", null),
        ("LPT9.x", null), ("lpt³", null), ("CONIN$", null), ("conout$.x", null), (@"C:\ws\nul", null), (@"C:\ws\a\con.txt", null),
        ("nula", "nula"), ("console", "console"), ("com", "com"), ("com10", "com10"),
        ("auxiliary/x", "auxiliary/x"), ("CONIN", "CONIN"),
        ("a.nul", "a.nul"), ("x.con.y", "x.con.y"), ("lpt", "lpt"),
        ("trail.", null), ("trail. ", null), ("trail ", null), ("a /b", null), ("a./b", null),
        ("...", null), (".. ", null), (". ", null),
        (".. /x", null), (".../x", null), (@"..\.. ", null), (@"C:\ws\x.", null), (@"C:\ws\.. \x", null),
        ("a<b", null), ("a>b", null), ("a|b", null), ("a?b", null), ("a*b", null), ("a\"b", null),
        ("a\u0001b", null), ("a\nb", null), ("a\tb", null),
        ("a\u001f", null), ("a\u007fb", "a\u007fb"), ("x/../a?", null),
    ];
}
