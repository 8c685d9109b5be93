using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using WorkspaceSdk.Manifest.Format;
using WorkspaceSdk.Tasks.Text;

namespace WorkspaceSdk.Tasks.Reporting;

/// <summary>Converts problems of declarations to items, by which one task passes them to another.</summary>
internal static class ProblemItems
{
    public static ITaskItem Item(DeclarationProblem problem)
    {
        var item = new TaskItem(problem.Id);
        item.SetMetadata("File", ItemText.Escape(problem.File));
        item.SetMetadata("Line", problem.Line.ToString(CultureInfo.InvariantCulture));
        item.SetMetadata("Message", ItemText.Escape(problem.Message));
        return item;
    }

    public static DeclarationProblem Problem(ITaskItem item) =>
        new(
            item.ItemSpec,
            item.GetMetadata("File"),
            int.Parse(item.GetMetadata("Line"), CultureInfo.InvariantCulture),
            item.GetMetadata("Message"));
}
