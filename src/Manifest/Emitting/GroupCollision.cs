using WorkspaceSdk.Manifest.Model;
using WorkspaceSdk.Manifest.Names;

namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>A collision with the place that declares its group.</summary>
/// <param name="DefiningFile">The group's <see cref="ManifestGroup.DefiningFile"/>.</param>
/// <param name="Line">The group's <see cref="ManifestGroup.Line"/>.</param>
/// <param name="Collision">The collision.</param>
public sealed record GroupCollision(string DefiningFile, int Line, MemberCollision Collision);
