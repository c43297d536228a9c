/* Small POSIX helpers that the image's run time calls by name. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

extern char **environ;
char **getEnviron(void) { return environ; }

/* ---- threads ---- */
int getThreadId(void) { return (int) syscall(SYS_gettid); }

/* User time of one thread in nanoseconds, from /proc; -1 if it cannot be read. */
int64_t getThreadUserTimeSlow(int tid) {
    char path[64], buf[1024];
    snprintf(path, sizeof path, "/proc/self/task/%d/stat", tid);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return -1;
    ssize_t n = read(fd, buf, sizeof buf - 1);
    close(fd);
    if (n <= 0) return -1;
    buf[n] = 0;
    char *p = strrchr(buf, ')');          /* the command name may hold blanks */
    if (!p) return -1;
    unsigned long long utime;
    /* state ppid pgrp session tty tpgid flags minflt cminflt majflt cmajflt utime */
    if (sscanf(p + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %llu", &utime) != 1) return -1;
    long hz = sysconf(_SC_CLK_TCK);
    return hz > 0 ? (int64_t) (utime * (1000000000ull / (unsigned long long) hz)) : -1;
}

void *mremapP(void *old, size_t oldsize, size_t newsize, int flags, void *at) {
    return mremap(old, oldsize, newsize, flags, at);
}

/* ---- Java signal handlers: a count per signal and a semaphore to wake the dispatcher ---- */
static atomic_int sig_in_use;
static atomic_int sig_pending[NSIG];
static sem_t sig_sem;

int cSunMiscSignal_open(void) {           /* 0 open, 1 another isolate has it, -1 errno */
    int expected = 0;
    if (!atomic_compare_exchange_strong(&sig_in_use, &expected, 1)) return 1;
    for (int i = 0; i < NSIG; i++) atomic_store(&sig_pending[i], 0);
    if (sem_init(&sig_sem, 0, 0) != 0) {
        atomic_store(&sig_in_use, 0);
        return -1;
    }
    return 0;
}

int cSunMiscSignal_close(void) {
    int r = sem_destroy(&sig_sem);
    atomic_store(&sig_in_use, 0);
    return r;
}

int cSunMiscSignal_awaitSemaphore(void) {
    int r;
    do r = sem_wait(&sig_sem); while (r != 0 && errno == EINTR);
    return r;
}

int cSunMiscSignal_signalSemaphore(void) { return sem_post(&sig_sem); }

int cSunMiscSignal_signalRangeCheck(int sig) { return sig >= 0 && sig < NSIG; }

int cSunMiscSignal_checkPendingSignal(void) {
    for (int i = 0; i < NSIG; i++) {
        int n = atomic_load(&sig_pending[i]);
        while (n > 0)
            if (atomic_compare_exchange_weak(&sig_pending[i], &n, n - 1)) return i;
    }
    return -1;
}

static void on_signal(int sig) {
    int saved = errno;
    if (atomic_load(&sig_in_use) && sig >= 0 && sig < NSIG) {
        atomic_fetch_add(&sig_pending[sig], 1);
        sem_post(&sig_sem);
    }
    errno = saved;
}

void (*cSunMiscSignal_signalHandlerFunctionPointer(void))(int) { return on_signal; }

/* ---- attach listener (jcmd): a socket in the temporary directory ---- */
void svm_attach_startup(const char *path) {
    struct stat st;
    if (stat(path, &st) == 0) unlink(path);   /* left by an older process of the same id */
}

void svm_attach_listener_cleanup(int s, const char *path) {
    if (s != -1) {
        shutdown(s, SHUT_RDWR);
        close(s);
    }
    if (path) unlink(path);
}

int svm_attach_check_socket_file(const char *path) {
    struct stat st;
    return stat(path, &st) == 0;
}

int svm_attach_is_init_trigger(const char *path) {
    struct stat st;
    return stat(path, &st) == 0 && (st.st_uid == geteuid() || geteuid() == 0);
}

int svm_attach_create_listener(const char *path) {
    struct sockaddr_un a;
    char tmp[sizeof a.sun_path];
    if (snprintf(tmp, sizeof tmp, "%s.tmp", path) >= (int) sizeof tmp) return -1;
    int s = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (s < 0) return -1;
    memset(&a, 0, sizeof a);
    a.sun_family = AF_UNIX;
    strcpy(a.sun_path, tmp);
    unlink(tmp);
    /* Bound under another name first: clients must not see it before it listens. */
    if (bind(s, (struct sockaddr *) &a, sizeof a) == 0) {
        if (listen(s, 5) == 0 && chmod(tmp, 0600) == 0 && chown(tmp, geteuid(), getegid()) == 0
            && rename(tmp, path) == 0)
            return s;
        unlink(tmp);
    }
    close(s);
    return -1;
}

int svm_attach_wait_for_request(int listener) {
    for (;;) {
        int s = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
        if (s < 0) {
            if (errno == EINTR || errno == ECONNABORTED) continue;
            return -1;
        }
        struct ucred cred;
        socklen_t n = sizeof cred;
        if (getsockopt(s, SOL_SOCKET, SO_PEERCRED, &cred, &n) == 0
            && (cred.uid == geteuid() || cred.uid == 0))
            return s;
        close(s);
    }
}

void svm_attach_shutdown_socket(int s) { shutdown(s, SHUT_RDWR); }

/* ---- C functions of variable arity, under names that spell their fixed arguments ---- */
int openSII(const char *path, int flags, int mode) { return open(path, flags, mode); }

int fprintfSD(FILE *out, const char *format, const char *text, int number) {
    return fprintf(out, format, text, number);
}

int openatISII(int dir, const char *path, int flags, int mode) { return openat(dir, path, flags, mode); }
