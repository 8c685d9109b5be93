using System.ComponentModel;
using System.Reflection;
using Peek;

Stream output = Console.OpenStandardOutput();
output.Write(Checkout.Content.Banner.READMEMd);
output.Flush();

string file = (string)typeof(Options).GetProperty(nameof(Options.File))!.GetCustomAttribute<DefaultValueAttribute>()!.Value!;
Console.WriteLine(
    $"Peek         {Path.GetRelativePath(Checkout.Root, file)}, by a constant of this "
    + $"checkout, has {File.ReadAllLines(file).Length} line(s)");
Console.WriteLine(
    $"             {Path.GetFileName(Checkout.Hidden.Gitignore)} leaves out "
    + $"{File.ReadAllLines(Checkout.Hidden.Gitignore).Length} patterns");
return File.Exists(file) ? 0 : 1;
