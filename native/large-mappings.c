/*
 * How the executable takes memory for objects from the system. Memory is touched page by page otherwise, which costs a fault
 * for every 4 KB, some four times as much as clearing the page. Here the system makes a whole piece ready in one call.
 *
 * - Large arrays have pieces of their own. The collector gives each back when the array is garbage, so that a program that
 *   makes them touches new memory all the time. They are made of large pages if the system permits.
 * - All else goes into pieces of one size, which the collector keeps. A program fills one after the other until the young
 *   generation is full for the first time. Only the first few are left as they are: a small program does not fill them.
 *
 * The linker puts __wrap_mmap in the place of mmap.
 */
#define _GNU_SOURCE
#include <stdatomic.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/types.h>

/* The size of the usual pieces, see AlignedHeapChunkSize of native-image. */
#define USUAL (512u << 10)
/* How many usual pieces are touched page by page. */
#define SMALL_PROGRAM 16
/* Contains a large page of 2 MB wherever it begins. */
#define CONTAINS_LARGE_PAGE (4u << 20)
/* Of Linux 5.14; the headers may be older. */
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

void *__real_mmap(void *address, size_t length, int protection, int flags, int file, off_t offset);

static atomic_int usual_pieces;

static int is_for_objects(int protection, int flags) {
    return (flags & MAP_ANONYMOUS) && (protection & PROT_WRITE);
}

static int is_filled(size_t length) {
    if (length != USUAL) {
        return length > USUAL;
    }
    /* Counts no further once that is known, so that it cannot overflow. */
    return atomic_load(&usual_pieces) >= SMALL_PROGRAM || atomic_fetch_add(&usual_pieces, 1) >= SMALL_PROGRAM;
}

void *__wrap_mmap(void *address, size_t length, int protection, int flags, int file, off_t offset) {
    void *mapping = __real_mmap(address, length, protection, flags, file, offset);
    if (mapping != MAP_FAILED && is_for_objects(protection, flags) && is_filled(length)) {
        /* Both are advice: where the system does not take it, the pages come one by one. */
        if (length >= CONTAINS_LARGE_PAGE) {
            madvise(mapping, length, MADV_HUGEPAGE);
        }
        madvise(mapping, length, MADV_POPULATE_WRITE);
    }
    return mapping;
}
