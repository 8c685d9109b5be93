using WorkspaceSdk.Fuzz;

return InstrumentedContext.Run<CommandLineProgram>(["WorkspaceSdk.Engine", "WorkspaceSdk.Manifest", "dotnet-workspace"], args);
