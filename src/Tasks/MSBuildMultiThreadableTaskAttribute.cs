namespace Microsoft.Build.Framework;

/// <summary>
/// Declares that a task may run on several threads of one process (<c>-mt</c>). MSBuild recognises it by name,
/// so an internal copy serves assemblies compiled against a version that lacks it; other versions ignore it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
