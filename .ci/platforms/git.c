/* A git for Windows that answers the questions of --git-excludes, in C:\ws. Beside it a file GIT-RAN says that it was started. */
#include <stdio.h>
#include <string.h>
#include <windows.h>

int main(int argc, char **argv)
{
    char mark[MAX_PATH];
    GetModuleFileNameA(NULL, mark, MAX_PATH - 16);
    strcpy(strrchr(mark, '\\') + 1, "GIT-RAN");
    FILE *file = fopen(mark, "w");
    if (file)
        fclose(file);
    if (argc > 1 && strcmp(argv[1], "rev-parse") == 0) {
        fputs(".git/info/exclude\n", stdout);
        return 0;
    }
    /* Every setting is unset. */
    return 1;
}
