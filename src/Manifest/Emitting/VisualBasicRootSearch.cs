namespace WorkspaceSdk.Manifest.Emitting;

/// <summary>
/// The run-time search for the root in Visual Basic: the same steps and the same messages as <see cref="CSharpRootSearch"/>.
/// </summary>
internal static class VisualBasicRootSearch
{
    private const string Template = """
        Private NotInheritable Class __RootSearch
            Private Shared ReadOnly s_found As String
            Private Shared ReadOnly s_tried As String
            Private Shared ReadOnly s_paths As New Global.System.Collections.Concurrent.ConcurrentDictionary(Of String, String)()

            Shared Sub New()
                s_found = FromBuild()
                If s_found Is Nothing Then s_found = FromSteps(s_tried)
            End Sub

            Friend Shared Function Below(relative As String) As String
                If s_found Is Nothing Then Throw New Global.System.IO.DirectoryNotFoundException(s_tried)
                Return s_paths.GetOrAdd(relative, AddressOf Combine)
            End Function

            Private Shared Function Combine(relative As String) As String
                If relative.Length = 0 Then Return s_found
                Dim separator As Char = Global.System.IO.Path.DirectorySeparatorChar
                Dim tail As String = relative.Replace("/"c, separator)
                Return If(s_found(s_found.Length - 1) = separator, s_found & tail, s_found & separator & tail)
            End Function

            Private Shared Function FromBuild() As String
                If Not String.IsNullOrEmpty(Global.System.Environment.GetEnvironmentVariable("WORKSPACE_PATH")) Then Return Nothing
                Dim name As String = "Root:" & @AssemblyName@
                If Data(name).Length = 0 Then name = "Root"
                Dim value As String = Data(name)
                If value.Length = 0 OrElse value(0) <> "."c Then Return Nothing
                Dim found As String = Beside(value)
                Return If(found IsNot Nothing AndAlso IsGivenOrWorkspace(name, value, found), found, Nothing)
            End Function

            Private Shared Function FromSteps(ByRef message As String) As String
                Dim tried As New Global.System.Text.StringBuilder("The workspace root was not found. Tried, in this order:")
                Dim found As String = Find(tried)
                message = tried.Append(@Description@).Append(Global.Microsoft.VisualBasic.ChrW(10)).Append("Set the environment variable WORKSPACE_PATH to the absolute path of the workspace.").ToString()
                Return found
            End Function

            Private Shared Function Find(tried As Global.System.Text.StringBuilder) As String
                Dim value As String = Global.System.Environment.GetEnvironmentVariable("WORKSPACE_PATH")
                Line(tried, "environment variable WORKSPACE_PATH: ")
                If Not String.IsNullOrEmpty(value) Then
                    Dim given As String = If(IsAbsolute(value), Existing(value), Nothing)
                    If given Is Nothing Then tried.Append("'").Append(value).Append("', which is not an existing absolute directory, so nothing else was tried")
                    Return given
                End If

                tried.Append("not set")
                Dim start As String = Global.System.AppContext.BaseDirectory
                Return If(FromData("Root:" & @AssemblyName@, start, tried),
                    If(FromData("Root", start, tried),
                    If(Above("the application's directory", start, tried),
                    Above("the current directory", CurrentDirectory(), tried))))
            End Function

            Private Shared Function FromData(name As String, start As String, tried As Global.System.Text.StringBuilder) As String
                Dim value As String = Data(name)
                Line(tried, "application data WorkspaceSdk.").Append(name).Append(": ")
                If value.Length = 0 Then
                    tried.Append("not set")
                    Return Nothing
                End If

                Dim found As String = If(IsAbsolute(value), Existing(value), Beside(value))
                If found IsNot Nothing AndAlso IsGivenOrWorkspace(name, value, found) Then Return found
                tried.Append("'").Append(value).Append("' from '").Append(start).Append("', which is ")
                If found Is Nothing Then
                    tried.Append("not an existing directory")
                Else
                    tried.Append("'").Append(found).Append("', not the workspace of ").Append(@AssemblyName@)
                End If

                Return Nothing
            End Function

            Private Shared Function Above(what As String, start As String, tried As Global.System.Text.StringBuilder) As String
                Line(tried, "upwards from ").Append(what).Append(" '").Append(start).Append("': ")
                Dim from As String = If(String.IsNullOrEmpty(start), Nothing, Existing(start))
                If from Is Nothing Then
                    tried.Append("not an existing directory")
                    Return Nothing
                End If

                Dim refused As New Global.System.Text.StringBuilder()
                Dim found As String = If(Nearest(from, True, "Directory.Workspace.props", Nothing, refused),
                    If(Nearest(from, False, ".git", ".git/HEAD", refused),
                    Nearest(from, False, "global.json", Nothing, refused)))
                If refused.Length > 0 Then
                    tried.Append(refused.ToString()).Append(": not the workspace of ").Append(@AssemblyName@)
                ElseIf found Is Nothing Then
                    tried.Append("no Directory.Workspace.props, .git or global.json")
                End If

                Return found
            End Function

            Private Shared Function Nearest(start As String, anywhere As Boolean, name As String, otherName As String, refused As Global.System.Text.StringBuilder) As String
                Dim profile As String = Trim(Global.System.Environment.GetFolderPath(Global.System.Environment.SpecialFolder.UserProfile))
                Dim comparison As Global.System.StringComparison =
                    If(Global.System.IO.Path.DirectorySeparatorChar = "\"c, Global.System.StringComparison.OrdinalIgnoreCase, Global.System.StringComparison.Ordinal)
                Dim directory As String = start
                Do While directory IsNot Nothing
                    Dim parent As String = Global.System.IO.Path.GetDirectoryName(directory)
                    If anywhere OrElse (parent IsNot Nothing AndAlso Not String.Equals(directory, profile, comparison)) Then
                        If IsThere(directory, name) OrElse (otherName IsNot Nothing AndAlso IsThere(directory, otherName)) Then
                            If IsWorkspace(directory) Then Return directory
                            refused.Append(If(refused.Length = 0, "'", ", '")).Append(directory).Append("' (").Append(name).Append(")")
                        End If
                    End If

                    directory = parent
                Loop

                Return Nothing
            End Function

            Private Shared Function IsWorkspace(directory As String) As Boolean
                Return @IsWorkspace@
            End Function

            Private Shared Function HoldsPlace(directory As String) As Boolean
                Dim places As String() = {@Places@}
                For Each place As String In places
                    If IsThere(directory, place) OrElse Global.System.IO.Directory.Exists(directory & "/" & place) Then Return True
                Next

                Return places.Length = 0
            End Function

            Private Shared Function IsThere(directory As String, file As String) As Boolean
                Return Global.System.IO.File.Exists(directory & "/" & file)
            End Function

            Private Shared Function Data(name As String) As String
                Return If(TryCast(Global.System.AppDomain.CurrentDomain.GetData("WorkspaceSdk." & name), String), "")
            End Function

            Private Shared Function IsGivenOrWorkspace(name As String, value As String, directory As String) As Boolean
                Return Data("Build" & name) <> value OrElse IsWorkspace(directory)
            End Function

            Private Shared Function Beside(value As String) As String
                Dim full As String = Existing(Global.System.AppContext.BaseDirectory & "/" & value)
                Return If(full Is Nothing OrElse Global.System.IO.Path.GetDirectoryName(full) Is Nothing, Nothing, full)
            End Function

            Private Shared Function Existing(path As String) As String
                Try
                    Dim full As String = Trim(Global.System.IO.Path.GetFullPath(path))
                    Return If(Global.System.IO.Directory.Exists(full), full, Nothing)
                Catch exception As Global.System.Exception When IsAboutAPath(exception)
                    Return Nothing
                End Try
            End Function

            Private Shared Function CurrentDirectory() As String
                Try
                    Return Global.System.IO.Directory.GetCurrentDirectory()
                Catch exception As Global.System.Exception When IsAboutAPath(exception)
                    Return Nothing
                End Try
            End Function

            Private Shared Function IsAboutAPath(exception As Global.System.Exception) As Boolean
                Return TypeOf exception Is Global.System.ArgumentException OrElse TypeOf exception Is Global.System.NotSupportedException OrElse TypeOf exception Is Global.System.IO.IOException OrElse
                    TypeOf exception Is Global.System.UnauthorizedAccessException OrElse TypeOf exception Is Global.System.Security.SecurityException
            End Function

            Private Shared Function IsSeparator(c As Char) As Boolean
                Return c = Global.System.IO.Path.DirectorySeparatorChar OrElse c = Global.System.IO.Path.AltDirectorySeparatorChar
            End Function

            Private Shared Function IsAbsolute(path As String) As Boolean
                If Global.System.IO.Path.DirectorySeparatorChar = "/"c Then Return path(0) = "/"c
                Return (path.Length > 2 AndAlso path(1) = ":"c AndAlso IsSeparator(path(2))) OrElse (path.Length > 1 AndAlso IsSeparator(path(0)) AndAlso IsSeparator(path(1)))
            End Function

            Private Shared Function Trim(path As String) As String
                Dim length As Integer = path.Length
                Do While length > 1 AndAlso IsSeparator(path(length - 1)) AndAlso Not (length = 3 AndAlso path(1) = ":"c)
                    length -= 1
                Loop

                Return path.Substring(0, length)
            End Function

            Private Shared Function Line(tried As Global.System.Text.StringBuilder, text As String) As Global.System.Text.StringBuilder
                Return tried.Append(Global.Microsoft.VisualBasic.ChrW(10)).Append("  ").Append(text)
            End Function
        End Class
        """;

    private const string IsWorkspace =
        """IsThere(directory, @Project@) OrElse (IsThere(directory, "Directory.Workspace.props") AndAlso HoldsPlace(directory))""";

    public static string Text(string assemblyName, RootEvidence evidence) => Template
        .Replace("@IsWorkspace@", evidence.Project.Length == 0 ? "True" : IsWorkspace)
        .Replace("@Project@", VisualBasicWriter.Literal(evidence.Project))
        .Replace("@Places@", string.Join(", ", evidence.Places.Select(VisualBasicWriter.Literal)))
        .Replace("@Description@", VisualBasicWriter.Literal(evidence.Description(assemblyName)))
        .Replace("@AssemblyName@", VisualBasicWriter.Literal(assemblyName));
}
