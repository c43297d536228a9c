/*
 * Tries large-mappings.c: takes and gives back pieces of memory at random, in the ways a collector does, and compares what it
 * finds there with what has to be there.
 *
 *   large-mappings-test SEED STEPS PAGES KEPT      PAGES: how many there are; KEPT: how many bytes may be kept
 *
 * - Memory that is taken is zero.
 * - Memory that was taken keeps its contents until it is given back, so none is handed out twice.
 * - The process has no more memory than it had taken at some time, and no more than KEPT beyond what it has taken.
 */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE ((size_t) 4096)
#define WORDS (PAGE / sizeof(uint64_t))
/* The size of the usual pieces, in pages, and from where on pieces are large. */
#define USUAL 128
#define LARGE 32
/* For so many steps memory is rather taken, then given back. */
#define PHASE 16
/* What the system rounds when it counts memory, and the program itself. */
#define ROUNDED (4u << 20)

static uint64_t (*memory)[WORDS];
/* What each page holds; 0: it is not taken. */
static uint64_t *contents;
static size_t pages;
static uint64_t last_content;
static uint64_t random_state;
static size_t taken;
static size_t most_taken;

static uint64_t random_below(uint64_t limit) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state % limit;
}

static void fail(const char *what, size_t page) {
    printf("large mappings: page %zu %s\n", page, what);
    exit(1);
}

static size_t resident(void) {
    size_t total, size;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL || fscanf(file, "%zu %zu", &total, &size) != 2) {
        fail("cannot be counted", 0);
    }
    fclose(file);
    return size * PAGE;
}

/* The pages from one on that are taken, or are not, up to a limit. */
static size_t alike(size_t from, size_t limit) {
    size_t count = 0;
    while (count < limit && from + count < pages && (contents[from + count] != 0) == (contents[from] != 0)) {
        count++;
    }
    return count;
}

static void take(size_t from, size_t count) {
    void *place = memory[from];
    if (mmap(place, count * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0)
        != place) {
        fail("cannot be taken", from);
    }
    for (size_t page = from; page < from + count; page++) {
        for (size_t word = 0; word < WORDS; word++) {
            if (memory[page][word] != 0) {
                fail("is not zero", page);
            }
        }
        contents[page] = ++last_content;
        memory[page][0] = memory[page][WORDS - 1] = last_content;
    }
    taken += count * PAGE;
    most_taken = taken > most_taken ? taken : most_taken;
}

static void check(size_t from, size_t count) {
    for (size_t page = from; page < from + count; page++) {
        if (contents[page] != 0
            && (memory[page][0] != contents[page] || memory[page][WORDS - 1] != contents[page])) {
            fail("has lost its contents", page);
        }
    }
}

static void reserve(size_t from, size_t count) {
    void *place = memory[from];
    if (mmap(place, count * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0) != place) {
        fail("cannot be given back", from);
    }
}

static void give_back(size_t from, size_t count) {
    check(from, count);
    for (size_t page = from; page < from + count; page++) {
        contents[page] = 0;
    }
    taken -= count * PAGE;
    reserve(from, count);
}

/* Ends a mapping, as it is done with pieces that are not parts of the heap, and makes another one in its place. */
static void end_mapping(size_t from, size_t count) {
    if (munmap(memory[from], count * PAGE) != 0) {
        fail("cannot be unmapped", from);
    }
    void *place = mmap(memory[from], count * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (place != memory[from]) {
        fail("was not free after it had been unmapped", from);
    }
}

static size_t random_size(void) {
    switch (random_below(4)) {
        case 0:
            return 1 + random_below(USUAL);
        case 1:
            return USUAL;
        default:
            return LARGE + random_below(pages / 8);
    }
}

/* A place that is taken, or not, if chance finds one. */
static size_t random_place(int is_taken) {
    size_t place = random_below(pages);
    for (int i = 0; i < 8 && (contents[place] != 0) != is_taken; i++) {
        place = random_below(pages);
    }
    return place;
}

static void step(int gives_back) {
    size_t from = random_place(gives_back);
    size_t count = alike(from, random_size());
    if (contents[from] == 0) {
        if (random_below(8) == 0) {
            end_mapping(from, count);
        } else {
            take(from, count);
        }
    } else {
        give_back(from, count);
    }
    from = random_below(pages);
    check(from, alike(from, pages));
}

int main(int count, char **arguments) {
    if (count != 5 || (size_t) sysconf(_SC_PAGESIZE) != PAGE) {
        fail("is not as expected, or an argument is missing", 0);
    }
    random_state = strtoull(arguments[1], NULL, 10);
    uint64_t steps = strtoull(arguments[2], NULL, 10);
    pages = strtoull(arguments[3], NULL, 10);
    size_t kept = strtoull(arguments[4], NULL, 10);
    contents = calloc(pages, sizeof(uint64_t));
    memory = mmap(NULL, pages * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (contents == NULL || (void *) memory == MAP_FAILED) {
        fail("cannot be reserved", 0);
    }
    size_t others = resident() + pages * sizeof(uint64_t) + ROUNDED;
    size_t most_beyond = 0;
    for (uint64_t i = 0; i < steps; i++) {
        step(i / PHASE % 2 != 0);
        size_t own = resident();
        if (own > others + most_taken) {
            fail("is one more than were ever taken", own / PAGE);
        }
        if (own > others + taken + kept) {
            fail("is one more than may be kept", own / PAGE);
        }
        if (own > taken && own - taken > most_beyond) {
            most_beyond = own - taken;
        }
    }
    check(0, pages);
    /* Else it would not have been tried. */
    if (most_beyond < (kept < 4 * ROUNDED ? kept / 2 : 2 * ROUNDED)) {
        fail("is the most that was had beyond what was taken, so hardly anything is kept", most_beyond / PAGE);
    }
    return 0;
}
