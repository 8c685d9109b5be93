using Microsoft.CodeAnalysis;

namespace WorkspaceSdk.Compiler.Analysis.Expressions;

/// <summary>One part of a <see cref="PathExpression"/>.</summary>
/// <param name="Node">The code.</param>
/// <param name="Container">What it is a part of in the code: a concatenation, an interpolated string, an argument list; itself when it stands alone.</param>
/// <param name="Text">Its characters; null for what is not known before the program runs.</param>
/// <param name="BeginsSegment">Whether <c>Path.Combine</c> or <c>Path.Join</c> puts a separator before it.</param>
internal sealed record TextSegment(SyntaxNode Node, SyntaxNode Container, string? Text, bool BeginsSegment);
