namespace WorkspaceSdk.Tests;

/// <summary>The four ways to use the package.</summary>
public enum SdkStyle
{
    /// <summary><c>&lt;Project Sdk="WorkspaceSdk/1.0.0"&gt;</c></summary>
    ProjectSdk,

    /// <summary><c>&lt;Sdk Name="WorkspaceSdk" Version="1.0.0" /&gt;</c> beside another SDK.</summary>
    SdkElement,

    /// <summary><c>&lt;Project Sdk="WorkspaceSdk"&gt;</c>, the version in global.json.</summary>
    GlobalJson,

    /// <summary><c>&lt;PackageReference Include="WorkspaceSdk" /&gt;</c></summary>
    PackageReference,
}
