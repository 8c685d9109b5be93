namespace Shop;

/// <summary>Prints what the tour passes, and says so where something is not there.</summary>
internal static class Tour
{
    /// <summary>Gets how many of the printed files and directories do not exist.</summary>
    public static int Missing { get; private set; }

    public static void Print(string title, IEnumerable<(string Member, string Relative, string FullPath)> paths)
    {
        Console.WriteLine($"\n{title}");
        foreach ((string member, string relative, string fullPath) in paths)
        {
            bool exists = Path.Exists(fullPath);
            if (!exists)
                Missing++;
            Console.WriteLine($"  {member,-30} {relative,-40} {(exists ? "" : $"MISSING: {fullPath}")}".TrimEnd());
        }
    }
}
