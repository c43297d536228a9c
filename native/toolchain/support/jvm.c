/*
 * Those functions of the JVM's interface (jvm.h) that the JDK's native libraries
 * really reach in an image. The rest is in jvm_stubs.c, generated: each ends the process with its name.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "jni.h"

#define API __attribute__((visibility("default")))

void jvm_missing(const char *name) {
    fprintf(stderr, "native image: the JDK's native code called %s, which this image does not have\n", name);
    abort();
}

/* Called once as the image starts, before anything else here. */
void initialize(void) { }

jint JVM_ActiveProcessorCount(void) {
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0) return CPU_COUNT(&set);
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n > 0 ? (jint) n : 1;
}

/* ---- time ---- */
jlong JVM_CurrentTimeMillis(JNIEnv *env, jclass c) {
    (void) env; (void) c;
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return (jlong) t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

jlong JVM_NanoTime(JNIEnv *env, jclass c) {
    (void) env; (void) c;
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (jlong) t.tv_sec * 1000000000 + t.tv_nsec;
}

jlong JVM_GetNanoTimeAdjustment(JNIEnv *env, jclass c, jlong offset_secs) {
    (void) env; (void) c;
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    jlong d = (jlong) t.tv_sec - offset_secs;
    if (d > 0x100000000LL || d < -0x100000000LL) return -1;
    return d * 1000000000 + t.tv_nsec;
}

/* ---- process ---- */
void JVM_Halt(jint code) { _exit(code); }
void JVM_BeforeHalt(void) { }
void JVM_GC(void) { }
jlong JVM_TotalMemory(void) { return (jlong) sysconf(_SC_PHYS_PAGES) * sysconf(_SC_PAGESIZE); }
jlong JVM_MaxMemory(void) { return JVM_TotalMemory(); }
jlong JVM_FreeMemory(void) { return (jlong) sysconf(_SC_AVPHYS_PAGES) * sysconf(_SC_PAGESIZE); }
jboolean JVM_IsUseContainerSupport(void) { return JNI_FALSE; }
jboolean JVM_IsContainerized(void) { return JNI_FALSE; }
jboolean JVM_IsStaticallyLinked(void) { return JNI_TRUE; }
jboolean JVM_IsSupportedJNIVersion(jint v) { (void) v; return JNI_TRUE; }
jboolean JVM_IsPreviewEnabled(void) { return JNI_FALSE; }
jint JVM_MaxObjectInspectionAge(void) { return 0; }
void JVM_Yield(JNIEnv *env, jclass c) { (void) env; (void) c; sched_yield(); }

/* ---- libraries ---- */
void *JVM_LoadLibrary(const char *name, jboolean throw_exception) {
    (void) throw_exception;
    return dlopen(name, RTLD_LAZY);
}
void JVM_UnloadLibrary(void *h) { if (h) dlclose(h); }
void *JVM_FindLibraryEntry(void *h, const char *name) { return dlsym(h, name); }
char *JVM_NativePath(char *p) { return p; }

/* ---- signals ---- */
static const struct { const char *name; int num; } sigs[] = {
#define S(n) { #n, SIG##n },
    S(ABRT) S(ALRM) S(BUS) S(CHLD) S(CONT) S(FPE) S(HUP) S(ILL) S(INT) S(IO) S(KILL) S(PIPE) S(PROF) S(PWR)
    S(QUIT) S(SEGV) S(STKFLT) S(STOP) S(SYS) S(TERM) S(TRAP) S(TSTP) S(TTIN) S(TTOU) S(URG) S(USR1) S(USR2)
    S(VTALRM) S(WINCH) S(XCPU) S(XFSZ)
#undef S
};
jint JVM_FindSignal(const char *name) {
    for (size_t i = 0; i < sizeof sigs / sizeof *sigs; i++)
        if (!strcmp(sigs[i].name, name)) return sigs[i].num;
    return -1;
}
jboolean JVM_RaiseSignal(jint sig) { return raise(sig) == 0; }

/* ---- monitors that libzip uses ---- */
void *JVM_RawMonitorCreate(void) {
    pthread_mutex_t *m = malloc(sizeof *m);
    pthread_mutexattr_t a;
    if (!m) return NULL;
    pthread_mutexattr_init(&a);
    pthread_mutexattr_settype(&a, PTHREAD_MUTEX_RECURSIVE);
    pthread_mutex_init(m, &a);
    pthread_mutexattr_destroy(&a);
    return m;
}
void JVM_RawMonitorDestroy(void *m) { pthread_mutex_destroy(m); free(m); }
jint JVM_RawMonitorEnter(void *m) { return pthread_mutex_lock(m); }
void JVM_RawMonitorExit(void *m) { pthread_mutex_unlock(m); }

/* ---- printing ---- */
API int jio_vsnprintf(char *s, size_t n, const char *f, va_list a) {
    if ((intptr_t) n <= 0) return -1;
    int r = vsnprintf(s, n, f, a);
    return r >= (int) n ? -1 : r;
}
API int jio_snprintf(char *s, size_t n, const char *f, ...) {
    va_list a;
    va_start(a, f);
    int r = jio_vsnprintf(s, n, f, a);
    va_end(a);
    return r;
}
API int jio_vfprintf(FILE *o, const char *f, va_list a) { return vfprintf(o, f, a); }
API int jio_fprintf(FILE *o, const char *f, ...) {
    va_list a;
    va_start(a, f);
    int r = vfprintf(o, f, a);
    va_end(a);
    return r;
}
