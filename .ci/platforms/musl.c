/* What glibc's libstdc++ asks of glibc and musl lacks; see musl beside this. */
#define _GNU_SOURCE
#include <link.h>
#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

char __libc_single_threaded = 0;
unsigned __cpu_model[4];

int __cpu_indicator_init(void) { return 0; }

/* Destructors of threads are not run: nothing here has one that matters. */
int __cxa_thread_atexit_impl(void (*function)(void *), void *object, void *library) { return 0; }

size_t __strftime_l(char *text, size_t size, const char *format, const struct tm *time, locale_t locale)
{
    return strftime_l(text, size, format, time, locale);
}

uint32_t arc4random(void)
{
    uint32_t value = 0;
    syscall(SYS_getrandom, &value, sizeof value, 0);
    return value;
}

/* Where the unwinder finds the frames of the object that holds an address: struct dl_find_object of glibc. */
struct found_object {
    unsigned long long flags;
    void *start, *end, *map, *frames;
    unsigned long long reserved[7];
};

struct question {
    uintptr_t address;
    struct found_object *answer;
};

static int look(struct dl_phdr_info *object, size_t size, void *data)
{
    struct question *question = data;
    const ElfW(Phdr) *frames = NULL;
    uintptr_t lowest = UINTPTR_MAX, highest = 0;
    int holds = 0;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *header = &object->dlpi_phdr[i];
        uintptr_t start = object->dlpi_addr + header->p_vaddr, end = start + header->p_memsz;
        if (header->p_type == PT_GNU_EH_FRAME)
            frames = header;
        if (header->p_type != PT_LOAD)
            continue;
        holds |= question->address >= start && question->address < end;
        lowest = start < lowest ? start : lowest;
        highest = end > highest ? end : highest;
    }
    if (!holds || !frames)
        return 0;
    *question->answer = (struct found_object){
        .start = (void *)lowest, .end = (void *)highest, .frames = (void *)(object->dlpi_addr + frames->p_vaddr)};
    return 1;
}

int _dl_find_object(void *address, struct found_object *answer)
{
    struct question question = {(uintptr_t)address, answer};
    return dl_iterate_phdr(look, &question) ? 0 : -1;
}
