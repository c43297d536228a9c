/*
 * How the executable takes memory for objects from the system. Memory is touched page by page otherwise, which costs a fault
 * for every 4 KB, several times as much as clearing the page. Most objects are in pieces of one size, which the collector
 * keeps. Large arrays have pieces of their own, which it gives back when the array is garbage. Here
 *
 * - a large piece that is given back is kept for the next one, up to KEPT bytes of them. It only needs to be cleared then.
 *   The system may take what is kept when it needs memory. For all other memory that is taken from the system, so much of
 *   what is kept is given back: the process never has more than it had without this.
 * - a large piece that is taken from the system is made ready in one call, of large pages if the system permits.
 * - so is a usual one, but for the first few: a small program does not fill them.
 *
 * Memory may only be given back that was taken and has not been given back since.
 *
 * The linker puts __wrap_mmap and __wrap_munmap in the place of mmap and munmap.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>

/* The usual pieces, see AlignedHeapChunkSize of native-image. */
#define USUAL (512u << 10)
/* How many usual pieces are touched page by page. */
#define SMALL_PROGRAM 16
/* Arrays of this size and more have pieces of their own, see LargeArrayThreshold of native-image. */
#define LARGE (128u << 10)
/* Contains a large page of 2 MB wherever it begins. */
#define CONTAINS_LARGE_PAGE (4u << 20)
/* As much as the collector keeps of the usual pieces, see MaxHeapFree in image.args. The test has less of both. */
#ifndef KEPT
#define KEPT (512u << 20)
#endif
#ifndef MOST_RANGES
#define MOST_RANGES 256
#endif
/* Of Linux 5.14; the headers may be older. */
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

void *__real_mmap(void *address, size_t length, int protection, int flags, int file, off_t offset);
int __real_munmap(void *address, size_t length);

/* What is kept, the oldest first; nothing of it overlaps. */
struct range {
    char *start;
    char *end;
};
static struct range ranges[MOST_RANGES];
static int range_count;
static size_t kept;
static int usual_pieces;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void remove_range(int index) {
    kept -= ranges[index].end - ranges[index].start;
    range_count--;
    memmove(&ranges[index], &ranges[index + 1], (range_count - index) * sizeof(struct range));
}

static void give_back(char *start, char *end) {
    __real_mmap(start, end - start, PROT_NONE, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
}

/* Forgets that anything from start to end is kept. */
static void forget(char *start, char *end) {
    for (int i = range_count - 1; i >= 0; i--) {
        struct range range = ranges[i];
        if (range.start >= end || range.end <= start) {
            continue;
        }
        if (range.start < start && range.end > end) {
            if (range_count == MOST_RANGES) {
                give_back(end, range.end);
                kept -= range.end - end;
            } else {
                ranges[range_count++] = (struct range) {end, range.end};
            }
            ranges[i].end = start;
            kept -= end - start;
        } else if (range.start < start) {
            ranges[i].end = start;
            kept -= range.end - start;
        } else if (range.end > end) {
            ranges[i].start = end;
            kept -= end - range.start;
        } else {
            remove_range(i);
        }
    }
}

/* Gives back at least so many bytes of what is kept, if there are as many, and few more. */
static void give_back_kept(size_t length) {
    size_t missing = (length + LARGE - 1) / LARGE * LARGE;
    while (missing > 0 && range_count > 0) {
        char *start = ranges[0].start;
        size_t size = ranges[0].end - start;
        size = size < missing ? size : missing;
        give_back(start, start + size);
        forget(start, start + size);
        missing -= size;
    }
}

static int keep(char *start, char *end) {
    size_t length = end - start;
    if (kept + length > KEPT) {
        return 0;
    }
    forget(start, end);
    if (range_count == MOST_RANGES) {
        give_back_kept(ranges[0].end - ranges[0].start);
    }
    if (madvise(start, length, MADV_FREE) != 0) {
        return 0;
    }
    ranges[range_count++] = (struct range) {start, end};
    kept += length;
    return 1;
}

/* The next piece that is kept and overlaps what lies between start and end. */
static struct range first_kept(char *start, char *end) {
    struct range first = {end, end};
    for (int i = 0; i < range_count; i++) {
        if (ranges[i].end > start && ranges[i].start < first.start) {
            first = ranges[i];
        }
    }
    if (first.start < start) {
        first.start = start;
    }
    if (first.end > end) {
        first.end = end;
    }
    return first;
}

/* Whether a piece from the system is made ready in one call. */
static int is_made_ready(size_t length) {
    if (length == USUAL && usual_pieces < SMALL_PROGRAM) {
        usual_pieces++;
        return 0;
    }
    return length >= LARGE;
}

static void *take_new(void *address, size_t length, int protection, int flags, int file, off_t offset) {
    void *mapping = __real_mmap(address, length, protection, flags, file, offset);
    if (mapping != MAP_FAILED && is_made_ready(length)) {
        /* Both are advice: where the system does not take it, the pages come one by one. */
        if (length >= CONTAINS_LARGE_PAGE) {
            madvise(mapping, length, MADV_HUGEPAGE);
        }
        madvise(mapping, length, MADV_POPULATE_WRITE);
    }
    return mapping;
}

/* Makes what lies between start and end usable: clears what is kept, and takes the rest from the system. */
static void *take(char *start, char *end, int protection, int flags) {
    size_t taken = 0;
    for (char *at = start; at < end;) {
        struct range next = first_kept(at, end);
        if (next.start > at) {
            if (take_new(at, next.start - at, protection, flags, -1, 0) == MAP_FAILED) {
                return MAP_FAILED;
            }
            taken += next.start - at;
        }
        memset(next.start, 0, next.end - next.start);
        at = next.end;
    }
    forget(start, end);
    give_back_kept(taken);
    return start;
}

void *__wrap_mmap(void *address, size_t length, int protection, int flags, int file, off_t offset) {
    if (!(flags & MAP_ANONYMOUS)) {
        return __real_mmap(address, length, protection, flags, file, offset);
    }
    void *result;
    char *start = address;
    pthread_mutex_lock(&lock);
    if ((flags & MAP_FIXED) && protection == (PROT_READ | PROT_WRITE)) {
        result = take(start, start + length, protection, flags);
    } else if ((flags & MAP_FIXED) && (flags & MAP_NORESERVE) && protection == PROT_NONE && length >= LARGE
               && length != USUAL && keep(start, start + length)) {
        result = address;
    } else {
        if (flags & MAP_FIXED) {
            forget(start, start + length);
        }
        result = __real_mmap(address, length, protection, flags, file, offset);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

int __wrap_munmap(void *address, size_t length) {
    pthread_mutex_lock(&lock);
    forget(address, (char *) address + length);
    int result = __real_munmap(address, length);
    pthread_mutex_unlock(&lock);
    return result;
}
