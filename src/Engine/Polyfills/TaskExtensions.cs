
#if !NET
namespace System.Threading.Tasks;

/// <summary>Members of <see cref="Task"/> that netstandard2.0 lacks, under their later names.</summary>
internal static class TaskExtensions
{
    /// <summary>Waits for a task, or until a token is cancelled; the task itself continues then.</summary>
    public static async Task WaitAsync(this Task task, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken)))
            await (await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
#endif
