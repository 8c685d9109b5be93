/* hold FILE MILLISECONDS: has a file open, and lets others read it but not replace it, as a virus scanner or File.ReadAllBytes does. */
#include <stdlib.h>
#include <windows.h>

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    HANDLE file = CreateFileA(argv[1], GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return 1;
    WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), "held\n", 5, NULL, NULL);
    Sleep(atoi(argv[2]));
    CloseHandle(file);
    return 0;
}
