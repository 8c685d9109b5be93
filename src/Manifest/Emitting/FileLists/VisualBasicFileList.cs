namespace WorkspaceSdk.Manifest.Emitting.FileLists;

/// <summary>The type behind the lists of files in Visual Basic: the same as <see cref="CSharpFileList"/>.</summary>
internal static class VisualBasicFileList
{
    private const string Template = """
        Private NotInheritable Class __FileList
            Private ReadOnly _files As String()
            Private ReadOnly _rootLength As Integer
            Private ReadOnly _separator As Char
            Private ReadOnly _below As New Global.System.Collections.Concurrent.ConcurrentDictionary(Of String, Global.System.Collections.Generic.IReadOnlyList(Of String))()

            Private Sub New(files As String(), rootLength As Integer, separator As Char)
                _files = files
                _rootLength = rootLength
                _separator = separator
            End Sub

        @OfRoot@
            Friend Shared Function [Of](root As String, separator As Char, parts As String()) As __FileList
                Dim files As New Global.System.Collections.Generic.List(Of String)()
                For i As Integer = 0 To parts.Length - 1 Step 2
                    Dim start As String = root & parts(i).Replace("/"c, separator)
                    For Each name As String In parts(i + 1).Split("/"c)
                        files.Add(start & name)
                    Next
                Next

                Return New __FileList(files.ToArray(), root.Length, separator)
            End Function

            Friend Function Below(directory As String) As Global.System.Collections.Generic.IReadOnlyList(Of String)
                Dim found As Global.System.Collections.Generic.IReadOnlyList(Of String) = Nothing
                If _below.TryGetValue(directory, found) Then Return found
                Dim start As Integer = First(directory, False)
                Dim part As New Global.System.ArraySegment(Of String)(_files, start, First(directory, True) - start)
                Return _below.GetOrAdd(directory, New Global.System.Collections.ObjectModel.ReadOnlyCollection(Of String)(part))
            End Function

            Friend Function TryFind(directory As String, path As String) As String
                If path Is Nothing Then Throw New Global.System.ArgumentNullException("path")
                Dim wanted As String = directory & path
                Dim index As Integer = First(wanted, False)
                If index = _files.Length OrElse _files(index).Length <> _rootLength + wanted.Length Then Return Nothing
                Return If(Order(_files(index), wanted) = 0, _files(index), Nothing)
            End Function

            Friend Function Find(directory As String, path As String) As String
                Dim found As String = TryFind(directory, path)
                If found IsNot Nothing Then Return found
                Dim shown As String = If(directory.Length = 0, ".", directory.Substring(0, directory.Length - 1))
                If Not IsBelow(path) Then Throw New Global.System.ArgumentException("'" & path & "' is no path of a file below '" & shown & "': write names with '/' between them, as in 'orders/v2.json', without '.', '..' and '\', and not from the root.", "path")
                Throw New Global.System.IO.FileNotFoundException("There is no file '" & path & "' below '" & shown & "' among the " & Below(directory).Count & " files that the build found." & Near(directory, path) & " A file that came since is there after the next build.", path)
            End Function

            Private Shared Function IsBelow(path As String) As Boolean
                If path.IndexOf("\"c) >= 0 OrElse path.IndexOf(Global.Microsoft.VisualBasic.ChrW(0)) >= 0 OrElse (path.Length > 1 AndAlso path(1) = ":"c) Then Return False
                For Each name As String In path.Split("/"c)
                    If name.Length = 0 OrElse name = "." OrElse name = ".." Then Return False
                Next

                Return True
            End Function

            Private Function First(text As String, isAfter As Boolean) As Integer
                Dim low As Integer = 0
                Dim high As Integer = _files.Length
                While low < high
                    Dim middle As Integer = low + (high - low) \ 2
                    Dim found As Integer = Order(_files(middle), text)
                    If found < 0 OrElse (isAfter AndAlso found = 0) Then
                        low = middle + 1
                    Else
                        high = middle
                    End If
                End While

                Return low
            End Function

            Private Function Order(file As String, text As String) As Integer
                For i As Integer = 0 To text.Length - 1
                    If _rootLength + i = file.Length Then Return -1
                    Dim c As Char = file(_rootLength + i)
                    If c = _separator Then c = "/"c
                    If c <> text(i) Then Return Global.Microsoft.VisualBasic.AscW(c) - Global.Microsoft.VisualBasic.AscW(text(i))
                Next

                Return 0
            End Function

            Private Function Near(directory As String, path As String) As String
                Dim nearest As New Global.System.Collections.Generic.List(Of Global.System.Collections.Generic.KeyValuePair(Of Integer, String))()
                For Each file As String In Below(directory)
                    Dim name As String = file.Substring(_rootLength + directory.Length).Replace(_separator, "/"c)
                    Dim distance As Integer = DistanceOf(name.ToUpperInvariant(), path.ToUpperInvariant())
                    Dim at As Integer = nearest.Count
                    While at > 0 AndAlso nearest(at - 1).Key > distance
                        at -= 1
                    End While

                    If distance > path.Length \ 4 + 2 OrElse at = 3 Then Continue For
                    nearest.Insert(at, New Global.System.Collections.Generic.KeyValuePair(Of Integer, String)(distance, name))
                    If nearest.Count = 4 Then nearest.RemoveAt(3)
                Next

                Dim shown As String = ""
                For Each one As Global.System.Collections.Generic.KeyValuePair(Of Integer, String) In nearest
                    shown &= If(shown.Length = 0, " Near: '", ", '") & one.Value & "'"
                Next

                Return If(shown.Length = 0, "", shown & ".")
            End Function

            Private Shared Function DistanceOf(left As String, right As String) As Integer
                If String.Equals(left.Substring(left.LastIndexOf("/"c) + 1), right.Substring(right.LastIndexOf("/"c) + 1)) Then Return 1
                Dim row(right.Length) As Integer
                For j As Integer = 0 To right.Length
                    row(j) = j
                Next

                For i As Integer = 1 To left.Length
                    Dim before As Integer = row(0)
                    row(0) = i
                    For j As Integer = 1 To right.Length
                        Dim replaced As Integer = before + If(left(i - 1) = right(j - 1), 0, 1)
                        before = row(j)
                        row(j) = Global.System.Math.Min(replaced, Global.System.Math.Min(row(j), row(j - 1)) + 1)
                    Next
                Next

                Return row(right.Length)
            End Function
        End Class
        """;

    // The members and the list share their strings, from one table.
    private const string OfRoot = """
            Friend Shared Function OfRoot(parts As String()) As __FileList
                Dim files As New Global.System.Collections.Generic.List(Of String)()
                For i As Integer = 0 To parts.Length - 1 Step 2
                    For Each name As String In parts(i + 1).Split("/"c)
                        files.Add(__RootSearch.Below(parts(i) & name))
                    Next
                Next

                Dim root As String = __RootSearch.Below("")
                Dim separator As Char = Global.System.IO.Path.DirectorySeparatorChar
                Return New __FileList(files.ToArray(), If(root(root.Length - 1) = separator, root.Length, root.Length + 1), separator)
            End Function

        """;

    /// <summary>Returns the code of the type.</summary>
    public static string Text(bool isFoundAtRunTime) => Template.Replace("@OfRoot@\n", isFoundAtRunTime ? OfRoot + "\n" : "");
}
