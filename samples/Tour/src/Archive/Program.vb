Imports System.IO

Module Program

    Private Const Newest As String = Workspace.Relative.Contracts.Orders.V2Json

    Function Main() As Integer
        Console.WriteLine("Visual Basic {0} has {1} bytes", Newest, New FileInfo(Workspace.Contracts.Orders.V2Json).Length)
        Console.WriteLine("             {0} is inside Archive.dll", Workspace.Content.Handbook.READMEMd.Split(vbLf(0))(0))
        If Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory) = Workspace.Root Then
            Console.WriteLine("             published with its files, the program is its own workspace")
        End If

        Return 0
    End Function

End Module
