using System.Globalization;

namespace WorkspaceSdk.Benchmarks;

/// <summary>Makes the files that are searched: always the same ones.</summary>
internal static class SampleText
{
    private static readonly string[] Words =
    [
        "alpha", "beta", "gamma", "delta", "return", "static", "void", "public", "string", "value", "index", "count"
    ];

    /// <summary>100,000 files of twenty lines, of which one in fifty holds the needle.</summary>
    public static string SmallFiles(string directory)
    {
        string root = Path.Combine(directory, "small");
        if (Directory.Exists(root))
            return root;
        var random = new Random(1);
        for (int i = 0; i < 100_000; i++)
        {
            string parent = Path.Combine(root, Number(i / 1000), Number(i / 100 % 10));
            if (i % 100 == 0)
                Directory.CreateDirectory(parent);
            File.WriteAllText(
                Path.Combine(parent, Number(i) + ".txt"),
                string.Concat(Enumerable.Range(0, 20).Select(line => Line(random, i % 50 == 0 && line == 10))));
        }

        return root;
    }

    /// <summary>One file of a gigabyte, in which the needle is rare.</summary>
    public static string LargeFile(string directory)
    {
        string root = Path.Combine(directory, "large");
        if (Directory.Exists(root))
            return root;
        Directory.CreateDirectory(root);
        var random = new Random(2);
        string block = string.Concat(Enumerable.Range(0, 200_000).Select(_ => Line(random, false))) + "a needle is here\n";
        using var writer = new StreamWriter(Path.Combine(root, "large.txt"));
        for (long written = 0; written < 1_000_000_000; written += block.Length)
            writer.Write(block);
        return root;
    }

    private static string Line(Random random, bool needle) =>
        string.Join(' ', Enumerable.Range(0, 8).Select(n => needle && n == 3 ? "needle" : Words[random.Next(Words.Length)])) + "\n";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
