namespace WorkspaceSdk.Tasks.Vanished;

/// <summary>A member that code of the last good build could use and that is gone.</summary>
/// <param name="Group">The group; empty for a named directory.</param>
/// <param name="Member">
/// The full name of the member, from the group on: <c>Contracts.Orders.V2Json</c>. A directory's ends with <c>Directory</c>.
/// </param>
/// <param name="Path">Its path, relative to the root.</param>
/// <param name="IsDirectory">Whether the path is a directory's.</param>
internal sealed record VanishedMember(string Group, string Member, string Path, bool IsDirectory)
{
    /// <summary>Gets the last name in code: the member's own, or that of the class for a directory of a group.</summary>
    public string LastName
    {
        get
        {
            string[] names = Member.Split('.');
            return IsDirectory && names.Length > 1 ? names[names.Length - 2] : names[names.Length - 1];
        }
    }
}
