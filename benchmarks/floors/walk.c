/*
 * What a walk of a whole tree costs at least: open, getdents64, close, and nothing done with what is read.
 *
 *   walk ROOT TIMES MODE
 *
 *   safe1   one thread; reads each directory until the system says that nothing is left
 *   short1  one thread; a listing that leaves room was the last one, which saves a call for each directory
 *   match2  two threads, as short1, and each name is compared with an ending
 */
#include "floor.h"

static int is_short;
static uint64_t files, directories;

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
                continue;
            }

            if (is_dots(entry->name))
                continue;
            directories++;
            int below = open_directory(directory, entry->name);
            if (below < 0)
                continue;
            walk(below);
            close(below);
        }

        if (is_short && length < LISTING - 512)
            break;
    }

    free(listing);
}

/* Directories that no thread has taken yet. */
static char **waiting;
static size_t waiting_count, waiting_size;
static int idle, threads;
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t arrival = PTHREAD_COND_INITIALIZER;
static int root;
static uint64_t matched;

static void put(char *path)
{
    if (waiting_count == waiting_size)
        waiting = realloc(waiting, (waiting_size = 2 * waiting_size + 64) * sizeof *waiting);
    waiting[waiting_count++] = path;
}

static char *take(void)
{
    pthread_mutex_lock(&gate);
    idle++;
    while (waiting_count == 0 && idle < threads)
        pthread_cond_wait(&arrival, &gate);
    char *path = NULL;
    if (waiting_count > 0) {
        idle--;
        path = waiting[--waiting_count];
    } else {
        pthread_cond_broadcast(&arrival);
    }

    pthread_mutex_unlock(&gate);
    return path;
}

static char *join(const char *directory, const char *name)
{
    size_t length = strlen(directory), rest = strlen(name);
    char *path = allocate(length + rest + 2);
    memcpy(path, directory, length);
    if (length > 0)
        path[length++] = '/';
    memcpy(path + length, name, rest + 1);
    return path;
}

static void *work(void *unused)
{
    char *listing = allocate(LISTING);
    uint64_t own_files = 0, own_directories = 0, own_matched = 0;
    for (char *path; (path = take()) != NULL; free(path)) {
        int directory = open_directory(root, *path ? path : ".");
        if (directory < 0)
            continue;
        for (;;) {
            long length = syscall(SYS_getdents64, directory, listing, LISTING);
            if (length <= 0)
                break;
            for (long at = 0; at < length;) {
                struct entry *entry = (struct entry *)(listing + at);
                at += entry->length;
                if (entry->type != TYPE_DIRECTORY) {
                    size_t name = strlen(entry->name);
                    own_matched += name > 3 && memcmp(entry->name + name - 3, ".rs", 3) == 0;
                    own_files++;
                } else if (!is_dots(entry->name)) {
                    own_directories++;
                    pthread_mutex_lock(&gate);
                    put(join(path, entry->name));
                    if (idle > 0)
                        pthread_cond_signal(&arrival);
                    pthread_mutex_unlock(&gate);
                }
            }

            if (length < LISTING - 512)
                break;
        }

        close(directory);
    }

    free(listing);
    pthread_mutex_lock(&gate);
    files += own_files;
    directories += own_directories;
    matched += own_matched;
    pthread_mutex_unlock(&gate);
    return unused;
}

static void walk_together(void)
{
    pthread_t others[64];
    idle = 0;
    put(join("", ""));
    for (int i = 1; i < threads; i++)
        pthread_create(&others[i], NULL, work, NULL);
    work(NULL);
    for (int i = 1; i < threads; i++)
        pthread_join(others[i], NULL);
}

int main(int count, char **arguments)
{
    if (count != 4) {
        fprintf(stderr, "usage: walk ROOT TIMES safe1|short1|match2\n");
        return 2;
    }

    int times = atoi(arguments[2]);
    const char *mode = arguments[3];
    threads = mode[strlen(mode) - 1] - '0';
    is_short = strncmp(mode, "short", 5) == 0;
    double *taken = allocate(times * sizeof *taken);
    for (int i = 0; i < times; i++) {
        double start = milliseconds();
        files = matched = 0;
        directories = 1;
        root = open_directory(AT_FDCWD, arguments[1]);
        if (root < 0) {
            perror(arguments[1]);
            return 1;
        }

        if (threads == 1)
            walk(root);
        else
            walk_together();
        close(root);
        taken[i] = milliseconds() - start;
    }

    report(taken, times, files, directories);
    return 0;
}
