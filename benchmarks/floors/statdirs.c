/*
 * What it costs at least to learn that nothing changed: the time of writing of every directory is asked for once.
 *
 *   statdirs ROOT TIMES MODE
 *
 *   rel1, rel2  all directories, by their paths from the root, on one thread or two
 *   pruned      only those that git would enter in the tree T100kx, and each of their ignore files
 */
#include "floor.h"

static const char *const Ignored[] = { "node_modules", "bin", "obj", "secret", ".git" };
static char **paths;
static size_t paths_count, paths_size, directories;
static int root, is_pruned;

static int is_ignored(const char *name)
{
    for (size_t i = 0; is_pruned && i < sizeof Ignored / sizeof *Ignored; i++) {
        if (strcmp(name, Ignored[i]) == 0)
            return 1;
    }

    return 0;
}

static void add(const char *path)
{
    if (paths_count == paths_size)
        paths = realloc(paths, (paths_size = 2 * paths_size + 4096) * sizeof *paths);
    paths[paths_count++] = strdup(path);
}

static void collect(const char *path)
{
    char *listing = allocate(LISTING), *below = allocate(LONGEST_PATH);
    int directory = open_directory(root, path);
    add(path);
    directories++;
    for (long length; directory >= 0 && (length = syscall(SYS_getdents64, directory, listing, LISTING)) > 0;) {
        for (long at = 0; at < length;) {
            struct entry *entry = (struct entry *)(listing + at);
            at += entry->length;
            snprintf(below, LONGEST_PATH, "%s/%s", path, entry->name);
            if (entry->type == TYPE_DIRECTORY && !is_dots(entry->name) && !is_ignored(entry->name))
                collect(below);
            else if (is_pruned && strcmp(entry->name, ".gitignore") == 0)
                add(below);
        }
    }

    if (directory >= 0)
        close(directory);
    free(listing);
    free(below);
}

struct part {
    size_t start, end;
    int64_t sum;
};

static void *ask(void *argument)
{
    struct part *part = argument;
    struct statx status;
    for (size_t i = part->start; i < part->end; i++) {
        if (statx(root, paths[i], AT_SYMLINK_NOFOLLOW | AT_STATX_DONT_SYNC | AT_NO_AUTOMOUNT, STATX_MTIME, &status) == 0)
            part->sum += status.stx_mtime.tv_sec ^ status.stx_mtime.tv_nsec;
    }

    return NULL;
}

int main(int count, char **arguments)
{
    if (count != 4) {
        fprintf(stderr, "usage: statdirs ROOT TIMES rel1|rel2|pruned\n");
        return 2;
    }

    int times = atoi(arguments[2]);
    is_pruned = strcmp(arguments[3], "pruned") == 0;
    int threads = strcmp(arguments[3], "rel2") == 0 ? 2 : 1;
    root = open_directory(AT_FDCWD, arguments[1]);
    if (root < 0) {
        perror(arguments[1]);
        return 1;
    }

    collect(".");
    double *taken = allocate(times * sizeof *taken);
    for (int i = 0; i < times; i++) {
        double start = milliseconds();
        struct part first = { 0, threads == 1 ? paths_count : paths_count / 2, 0 }, second = { first.end, paths_count, 0 };
        pthread_t other;
        if (threads > 1)
            pthread_create(&other, NULL, ask, &second);
        ask(&first);
        if (threads > 1)
            pthread_join(other, NULL);
        taken[i] = milliseconds() - start;
    }

    report(taken, times, paths_count - directories, directories);
    return 0;
}
