using WorkspaceSdk.Fuzz;

return InstrumentedContext.Run<ByteFuzzProgram>(["WorkspaceSdk.Engine", "WorkspaceSdk.Manifest", "WorkspaceSdk.Tasks"], args);
