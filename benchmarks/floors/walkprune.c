/*
 * What a walk that obeys the ignore files of the tree T100kx costs at least: only what git would enter is entered, by names that are
 * written here, and each ignore file is read.
 *
 *   walkprune ROOT TIMES
 */
#include "floor.h"

static const char *const Ignored[] = { "node_modules", "bin", "obj", "secret", ".git" };
static uint64_t files, directories;

static int is_ignored(const char *name)
{
    for (size_t i = 0; i < sizeof Ignored / sizeof *Ignored; i++) {
        if (strcmp(name, Ignored[i]) == 0)
            return 1;
    }

    return 0;
}

static void read_rules(int directory, const char *name)
{
    char rules[LISTING];
    int file = openat(directory, name, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    while (read(file, rules, sizeof rules) == sizeof rules)
        continue;
    close(file);
}

static void walk(int directory)
{
    char *listing = allocate(LISTING);
    for (;;) {
        long length = syscall(SYS_getdents64, directory, listing, LISTING);
        if (length <= 0)
            break;
        for (long at = 0; at < length;) {
            struct entry *entry = (struct entry *)(listing + at);
            at += entry->length;
            if (entry->type != TYPE_DIRECTORY) {
                files++;
                if (strcmp(entry->name, ".gitignore") == 0)
                    read_rules(directory, entry->name);
                continue;
            }

            if (is_dots(entry->name) || is_ignored(entry->name))
                continue;
            directories++;
            int below = open_directory(directory, entry->name);
            if (below < 0)
                continue;
            walk(below);
            close(below);
        }

        if (length < LISTING - 512)
            break;
    }

    free(listing);
}

int main(int count, char **arguments)
{
    if (count != 3) {
        fprintf(stderr, "usage: walkprune ROOT TIMES\n");
        return 2;
    }

    int times = atoi(arguments[2]);
    double *taken = allocate(times * sizeof *taken);
    for (int i = 0; i < times; i++) {
        double start = milliseconds();
        files = 0;
        directories = 1;
        int root = open_directory(AT_FDCWD, arguments[1]);
        if (root < 0) {
            perror(arguments[1]);
            return 1;
        }

        walk(root);
        close(root);
        taken[i] = milliseconds() - start;
    }

    report(taken, times, files, directories);
    return 0;
}
