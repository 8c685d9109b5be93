namespace WorkspaceSdk.Oracle;

/// <summary>Changes a solution at random, so that it can still be built.</summary>
internal sealed class RandomEdits
{
    private readonly Random _random;
    private readonly RandomFiles _files;
    private readonly RandomEdit[] _edits;

    /// <summary>Prepares changes.</summary>
    public RandomEdits(GeneratedSolution solution, Random random)
    {
        _random = random;
        _files = new RandomFiles(solution, random);
        _edits =
        [
            .. new SourceEdits(_files).All(),
            .. new ImportEdits(_files).All(),
            .. new PackageEdits(_files).All(),
            .. new ProjectEdits(solution, _files).All(),
            .. new GroupEdits(_files).All(),
        ];
    }

    /// <summary>Makes a change.</summary>
    /// <returns>Its kind, and the paths that changed; none when there was nothing to change.</returns>
    public (RandomEdit Edit, IReadOnlyList<string> Paths) Make()
    {
        _files.Next();
        int choice = _random.Next(_edits.Sum(static edit => edit.Weight));
        RandomEdit edit = _edits.First(edit => (choice -= edit.Weight) < 0);
        return (edit, edit.Make());
    }
}
