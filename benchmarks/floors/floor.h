/* What the floors share: the directory entry of Linux, a clock, and the line of JSON that the benchmarks read. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* linux_dirent64 of getdents64(2). */
struct entry {
    uint64_t inode;
    int64_t offset;
    uint16_t length;
    uint8_t type;
    char name[];
};

enum { TYPE_DIRECTORY = 4, LISTING = 64 * 1024, LONGEST_PATH = 16 * 1024 };

static inline double milliseconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static inline int is_dots(const char *name)
{
    return name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0));
}

static inline int open_directory(int at, const char *path)
{
    return openat(at, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

static int compare_doubles(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

/* Prints the median of the times, with how much was found, so that nobody is fast by doing less. */
static inline void report(double *times, int count, uint64_t files, uint64_t directories)
{
    qsort(times, count, sizeof *times, compare_doubles);
    printf("{\"median_ms\":%.3f,\"min_ms\":%.3f,\"files\":%lu,\"dirs\":%lu}\n",
        times[count / 2], times[0], (unsigned long)files, (unsigned long)directories);
}

static inline void *allocate(size_t size)
{
    void *memory = malloc(size);
    if (memory == NULL) {
        perror("malloc");
        exit(1);
    }

    return memory;
}
