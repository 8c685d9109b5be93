using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WorkspaceSdk.Compiler.Analysis.Expressions;

namespace WorkspaceSdk.Compiler.Analysis.Climbing;

/// <summary>The places that programs know without a workspace.</summary>
/// <param name="values">The values of names.</param>
/// <param name="workspace">The workspace.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class ClimbStarts(NamedValues values, WorkspaceInCode workspace, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly ProgramAssemblies _assemblies = new(values, workspace.Location, model, cancellationToken);

    /// <summary>
    /// Determines by names whether an expression may be the directory of the program, the current one, or
    /// an assembly's file.
    /// </summary>
    public static bool MayBe(MemberAccessExpressionSyntax access) => access.Name.Identifier.ValueText switch
    {
        "BaseDirectory" or "CurrentDirectory" or "GetCurrentDirectory" or "ProcessPath" or "ApplicationBase" or "TestDirectory"
            or "DeploymentDirectory" => true,
        "Location" or "CodeBase" =>
            PathExpression.LastName(access.Expression is InvocationExpressionSyntax call ? call.Expression : access.Expression) is { } name
                && name.EndsWith("Assembly", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>Returns the place that an expression represents; null for any other expression.</summary>
    public ClimbStart? Of(ExpressionSyntax expression)
    {
        // The name first: binding it is the expensive part.
        ExpressionSyntax named = expression is InvocationExpressionSyntax call ? call.Expression : expression;
        return PathExpression.LastName(named) switch
        {
            "TestDirectory" when Is("NUnit.Framework", "TestContext") || IsUnknownOf("TestContext") =>
                new ClimbStart("TestContext.TestDirectory", IsProgram: true),
            "DeploymentDirectory" when Is("Microsoft.VisualStudio.TestTools.UnitTesting", "TestContext") || IsUnknownOf("TestContext") =>
                new ClimbStart("TestContext.DeploymentDirectory", IsProgram: true),
            "BaseDirectory" when Is("System", "AppContext") =>
                new ClimbStart("AppContext.BaseDirectory", EndsInSeparator: true, IsProgram: true),
            "BaseDirectory" when Is("System", "AppDomain") =>
                new ClimbStart("AppDomain.BaseDirectory", EndsInSeparator: true, IsProgram: true),
            "ApplicationBase" when Is("System", "AppDomainSetup") =>
                new ClimbStart("AppDomainSetup.ApplicationBase", EndsInSeparator: true, IsProgram: true),
            "CurrentDirectory" when Is("System", "Environment") => ClimbStart.CurrentDirectory,
            "GetCurrentDirectory" when Is("System.IO", "Directory") => ClimbStart.CurrentDirectory,
            "ProcessPath" when Is("System", "Environment") => new ClimbStart("Environment.ProcessPath", IsFile: true, IsProgram: true),
            "Location" when Is("System.Reflection", "Assembly") && IsOwn() =>
                new ClimbStart("Assembly.Location", IsFile: true, IsProgram: true),
            "CodeBase" when (Is("System.Reflection", "Assembly") || Is("System.Reflection", "AssemblyName")) && IsOwn() =>
                new ClimbStart("Assembly.CodeBase", IsFile: true, IsProgram: true, IsUri: true),
            _ =>
                expression is IdentifierNameSyntax name
                && LocalNames.Declaration(name) is ParameterSyntax { AttributeLists.Count: > 0 } declared
                && model.GetDeclaredSymbol(declared, cancellationToken) is IParameterSymbol parameter
                && IsCallerFilePath(parameter)
                && !(workspace.IsPublished && IsForOthers(parameter))
                    ? new ClimbStart("[CallerFilePath]", IsFile: true, IsSource: true)
                    : null,
        };

        bool Is(string @namespace, string type) =>
            SystemNames.IsIn(model.GetSymbolInfo(expression, cancellationToken).Symbol?.ContainingType, @namespace, type);

        // While packages are not restored, only the name is known.
        bool IsUnknownOf(string type) =>
            expression is MemberAccessExpressionSyntax { Expression: var owner }
            && (PathExpression.LastName(owner) == type
                || (owner is MemberAccessExpressionSyntax { Expression: var outer } && PathExpression.LastName(outer) == type))
            && model.GetSymbolInfo(expression, cancellationToken) is { Symbol: null, CandidateSymbols.IsEmpty: true };

        bool IsOwn() => expression is MemberAccessExpressionSyntax access && _assemblies.IsOwn(access.Expression);
    }

    // The callers of a published method are in other people's files.
    private static bool IsForOthers(IParameterSymbol parameter)
    {
        ISymbol? symbol = parameter.ContainingSymbol;
        while (symbol is not null and not INamespaceSymbol
            && symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)
            symbol = symbol.ContainingSymbol;
        return symbol is INamespaceSymbol;
    }

    private static bool IsCallerFilePath(IParameterSymbol parameter) =>
        parameter.GetAttributes()
            .Any(static a => SystemNames.IsIn(a.AttributeClass, "System.Runtime.CompilerServices", "CallerFilePathAttribute"));
}

/// <summary>Represents the place where a climb starts.</summary>
/// <param name="Shown">The text for messages: <c>AppContext.BaseDirectory</c>.</param>
/// <param name="IsFile">Whether it is a file, so that one step up is its directory.</param>
/// <param name="EndsInSeparator">Whether it ends in a separator, which the first step on the text only removes.</param>
/// <param name="IsSource">Whether it is the path of a source file from the compiler.</param>
/// <param name="IsProgram">Whether it is the directory of the program's files, however the program was started.</param>
/// <param name="IsUri">Whether it is a URI and not a path.</param>
internal sealed record ClimbStart(
    string Shown, bool IsFile = false, bool EndsInSeparator = false, bool IsSource = false, bool IsProgram = false, bool IsUri = false)
{
    /// <summary>Gets the current directory, where relative paths start.</summary>
    public static ClimbStart CurrentDirectory { get; } = new("the current directory");
}
