/*
 * How the executable takes large pieces of memory from the system: those of arrays that are too large for the collector's
 * usual pieces. It gives each back when the array is garbage, and a new one is touched page by page, which costs a fault and
 * a cleared page every 4 KB. Here the system makes such a piece ready in one call, of large pages if it permits.
 *
 * The linker puts __wrap_mmap in the place of mmap.
 */
#define _GNU_SOURCE
#include <stddef.h>
#include <sys/mman.h>
#include <sys/types.h>

/* Greater than the usual pieces, which have 512 KB and are kept. */
#define LARGE (600u << 10)
/* Contains a large page of 2 MB wherever it begins. */
#define CONTAINS_LARGE_PAGE (4u << 20)
/* Of Linux 5.14; the headers may be older. */
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

void *__real_mmap(void *address, size_t length, int protection, int flags, int file, off_t offset);

void *__wrap_mmap(void *address, size_t length, int protection, int flags, int file, off_t offset) {
    void *mapping = __real_mmap(address, length, protection, flags, file, offset);
    if (mapping != MAP_FAILED && (flags & MAP_ANONYMOUS) && (protection & PROT_WRITE) && length >= LARGE) {
        /* Both are advice: where the system does not take it, the pages come one by one. */
        if (length >= CONTAINS_LARGE_PAGE) {
            madvise(mapping, length, MADV_HUGEPAGE);
        }
        madvise(mapping, length, MADV_POPULATE_WRITE);
    }
    return mapping;
}
