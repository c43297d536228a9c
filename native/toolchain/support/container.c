/*
 * What the image asks about its container (Linux control groups).
 * One read of /proc/self/cgroup at start; the limits themselves are read anew each time.
 * -1: no limit; -2: not known.
 */
#define _GNU_SOURCE
#include <ctype.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define API_VERSION 240100
#define UNKNOWN (-2L)
#define NO_LIMIT (-1L)

static int v2 = -1;                          /* -1 none, 0 version 1, 1 version 2 */
static char mem_dir[4096], cpu_dir[4096];

static int read_line(const char *dir, const char *file, char *buf, int n) {
    char path[4300];
    snprintf(path, sizeof path, "%s/%s", dir, file);
    FILE *f = fopen(path, "re");
    if (!f) return 0;
    int ok = fgets(buf, n, f) != NULL;
    fclose(f);
    return ok;
}

static long read_number(const char *dir, const char *file) {
    char buf[128];
    if (!*dir || !read_line(dir, file, buf, sizeof buf)) return UNKNOWN;
    if (!strncmp(buf, "max", 3)) return NO_LIMIT;
    char *end;
    long long v = strtoll(buf, &end, 10);
    if (end == buf) return UNKNOWN;
    /* version 1 says "no limit" with a number near the largest one */
    return v < 0 || v > 0x7000000000000000LL ? NO_LIMIT : (long) v;
}

/* The smallest limit on the way from this group up to the root. */
static long smallest(const char *dir, const char *file) {
    char d[4096];
    long best = UNKNOWN;
    snprintf(d, sizeof d, "%s", dir);
    while (strlen(d) > strlen("/sys/fs/cgroup")) {
        long v = read_number(d, file);
        if (v >= 0 && (best < 0 || v < best)) best = v;
        else if (v == NO_LIMIT && best == UNKNOWN) best = NO_LIMIT;
        char *slash = strrchr(d, '/');
        if (!slash) break;
        *slash = 0;
    }
    long v = read_number(d, file);
    if (v >= 0 && (best < 0 || v < best)) best = v;
    else if (v == NO_LIMIT && best == UNKNOWN) best = NO_LIMIT;
    return best;
}

static void join(char *out, size_t n, const char *root, const char *path) {
    if (!strcmp(path, "/")) path = "";
    snprintf(out, n, "%s%s", root, path);
    if (access(out, R_OK | X_OK) != 0) snprintf(out, n, "%s", root);   /* a cgroup name space */
}

static void find(void) {
    char line[4400];
    if (v2 >= 0) return;
    int unified = access("/sys/fs/cgroup/cgroup.controllers", R_OK) == 0;
    FILE *f = fopen("/proc/self/cgroup", "re");
    if (!f) return;
    while (fgets(line, sizeof line, f)) {
        line[strcspn(line, "\n")] = 0;
        char *c = strchr(line, ':'), *p = c ? strchr(c + 1, ':') : NULL;
        if (!p) continue;
        *p++ = 0; c++;
        if (unified && !*c) {
            join(mem_dir, sizeof mem_dir, "/sys/fs/cgroup", p);
            strcpy(cpu_dir, mem_dir);
            v2 = 1;
        } else if (!unified) {
            char list[256];
            snprintf(list, sizeof list, ",%s,", c);
            if (strstr(list, ",memory,")) { join(mem_dir, sizeof mem_dir, "/sys/fs/cgroup/memory", p); v2 = 0; }
            if (strstr(list, ",cpu,")) { join(cpu_dir, sizeof cpu_dir, "/sys/fs/cgroup/cpu", p); v2 = 0; }
        }
    }
    fclose(f);
}

long svm_container_memory_limit_in_bytes(void) {
    return smallest(mem_dir, v2 == 1 ? "memory.max" : "memory.limit_in_bytes");
}

static double cpu_limit(void) {              /* processors; < 0: none */
    char buf[128];
    if (v2 == 1) {
        double best = -1;
        char d[4096];
        snprintf(d, sizeof d, "%s", cpu_dir);
        while (strlen(d) > strlen("/sys/fs/cgroup")) {
            long q, p;
            if (read_line(d, "cpu.max", buf, sizeof buf) && sscanf(buf, "%ld %ld", &q, &p) == 2 && p > 0) {
                double v = (double) q / (double) p;
                if (best < 0 || v < best) best = v;
            }
            char *slash = strrchr(d, '/');
            if (!slash) break;
            *slash = 0;
        }
        return best;
    }
    long q = read_number(cpu_dir, "cpu.cfs_quota_us"), p = read_number(cpu_dir, "cpu.cfs_period_us");
    return q > 0 && p > 0 ? (double) q / (double) p : -1;
}

int svm_container_initialize(int version) {  /* 0 not in a container, 1 in one, 2 too old, 3 too new */
    if (version > API_VERSION) return 2;
    if (version < API_VERSION) return 3;
    find();
    /* Only where a limit is set does the answer differ from the machine's own. */
    return v2 >= 0 && (svm_container_memory_limit_in_bytes() > 0 || cpu_limit() > 0);
}

/* The memory there is for this container: its limit, or the machine's memory where that is less. */
uint64_t svm_container_physical_memory(void) {
    uint64_t host = (uint64_t) sysconf(_SC_PHYS_PAGES) * (uint64_t) sysconf(_SC_PAGESIZE);
    long limit = svm_container_memory_limit_in_bytes();
    return limit > 0 && (uint64_t) limit < host ? (uint64_t) limit : host;
}

long svm_container_memory_and_swap_limit_in_bytes(void) {
    if (v2 != 1) return smallest(mem_dir, "memory.memsw.limit_in_bytes");
    long m = svm_container_memory_limit_in_bytes(), s = smallest(mem_dir, "memory.swap.max");
    return m < 0 ? m : s < 0 ? NO_LIMIT : m + s;
}

long svm_container_memory_soft_limit_in_bytes(void) {
    return read_number(mem_dir, v2 == 1 ? "memory.low" : "memory.soft_limit_in_bytes");
}

long svm_container_memory_usage_in_bytes(void) {
    return read_number(mem_dir, v2 == 1 ? "memory.current" : "memory.usage_in_bytes");
}

long svm_container_memory_max_usage_in_bytes(void) {
    return read_number(mem_dir, v2 == 1 ? "memory.peak" : "memory.max_usage_in_bytes");
}

static long from_stat(const char *key) {
    char path[4300], line[256], k[64];
    unsigned long long v;
    long r = UNKNOWN;
    snprintf(path, sizeof path, "%s/memory.stat", mem_dir);
    FILE *f = fopen(path, "re");
    if (!f) return r;
    while (r == UNKNOWN && fgets(line, sizeof line, f))
        if (sscanf(line, "%63s %llu", k, &v) == 2 && !strcmp(k, key)) r = (long) v;
    fclose(f);
    return r;
}

long svm_container_rss_usage_in_bytes(void) { return from_stat(v2 == 1 ? "anon" : "rss"); }
long svm_container_cache_usage_in_bytes(void) { return from_stat(v2 == 1 ? "file" : "cache"); }

int svm_container_active_processor_count(void) {
    cpu_set_t set;
    int n = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : (int) sysconf(_SC_NPROCESSORS_ONLN);
    double l = cpu_limit();
    if (l > 0) {
        int m = (int) l + ((double) (int) l < l);
        if (m < 1) m = 1;
        if (m < n) n = m;
    }
    return n < 1 ? 1 : n;
}
