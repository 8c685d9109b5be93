using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkspaceSdk.Generators;

/// <summary>The places that programs know of themselves without a workspace.</summary>
internal static class ClimbStarts
{
    /// <summary>The place an expression stands for; null for any other expression.</summary>
    public static ClimbStart? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        // The name first: to ask what it means is what costs.
        ExpressionSyntax named = expression is InvocationExpressionSyntax call ? call.Expression : expression;
        return PathExpression.LastName(named) switch
        {
            "BaseDirectory" when Is("System", "AppContext") => new ClimbStart("AppContext.BaseDirectory", EndsInSeparator: true),
            "BaseDirectory" when Is("System", "AppDomain") => new ClimbStart("AppDomain.BaseDirectory", EndsInSeparator: true),
            "CurrentDirectory" when Is("System", "Environment") => ClimbStart.CurrentDirectory,
            "GetCurrentDirectory" when Is("System.IO", "Directory") => ClimbStart.CurrentDirectory,
            "ProcessPath" when Is("System", "Environment") => new ClimbStart("Environment.ProcessPath", IsFile: true),
            "Location" when Is("System.Reflection", "Assembly") => new ClimbStart("Assembly.Location", IsFile: true),
            "CodeBase" when Is("System.Reflection", "Assembly") => new ClimbStart("Assembly.CodeBase", IsFile: true),
            _ => expression is IdentifierNameSyntax name && LocalNames.Declaration(name) is ParameterSyntax { AttributeLists.Count: > 0 } declared && model.GetDeclaredSymbol(declared, cancellation) is IParameterSymbol parameter && IsCallerFilePath(parameter) ? new ClimbStart("[CallerFilePath]", IsFile: true, IsSource: true) : null,
        };

        ISymbol? Symbol() => model.GetSymbolInfo(expression, cancellation).Symbol;

        bool Is(string @namespace, string type) => SystemNames.IsIn(Symbol()?.ContainingType, @namespace, type);
    }

    private static bool IsCallerFilePath(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(static a => SystemNames.IsIn(a.AttributeClass, "System.Runtime.CompilerServices", "CallerFilePathAttribute"));
}
