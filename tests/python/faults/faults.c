/* Makes the k-th call of a kind fail, below one folder; and writes down every such call.
 *
 * Laid before the C library with LD_PRELOAD (`tests/python/faults.py` compiles it). The environment says what to do:
 *
 *   FAULTS_ROOT   only calls on paths below this folder count
 *   FAULTS_LOG    where calls are written down, a line each: kind, function, path (and for a rename the other path)
 *   FAULTS_KIND   the kind of call that fails: open-read open-write read write sync rename unlink mkdir list stat lock
 *                 truncate mmap chmod
 *   FAULTS_AT     which of them, counted from 1
 *   FAULTS_ERRNO  with which error number
 *   FAULTS_HOW    `once`; `on`: and every one after it; `short`: that write is cut in half, every one after it fails
 *   FAULTS_CLOCK  the clock on the wall begins at this second, counted from 1970
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define REAL(name) ({ static __typeof__(&name) real_; if (!real_) real_ = dlsym(RTLD_NEXT, #name); real_; })

static const char *root, *kind_wanted;
static size_t root_length;
static int log_fd = -1, error_number, is_on, is_short;
static long at_wanted, clock_begins;
static atomic_long count;

__attribute__((constructor)) static void begin(void) {
    root = getenv("FAULTS_ROOT");
    root_length = root ? strlen(root) : 0;
    kind_wanted = getenv("FAULTS_KIND");
    const char *at = getenv("FAULTS_AT"), *number = getenv("FAULTS_ERRNO"), *how = getenv("FAULTS_HOW");
    const char *clock = getenv("FAULTS_CLOCK"), *log = getenv("FAULTS_LOG");
    at_wanted = at ? atol(at) : 0;
    error_number = number ? atoi(number) : EIO;
    is_short = how && !strcmp(how, "short");
    is_on = is_short || (how && !strcmp(how, "on"));
    clock_begins = clock ? atol(clock) : 0;
    if (log) {
        int opened = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0644);
        /* Out of the way of the program's own numbers, and not handed on. */
        log_fd = syscall(SYS_fcntl, opened, F_DUPFD_CLOEXEC, 500);
        syscall(SYS_close, opened);
    }
}

static int is_below(const char *path) {
    return root_length && path && !strncmp(path, root, root_length) && (path[root_length] == '/' || !path[root_length]);
}

/* The path of an open file; empty where it has none. */
static const char *path_of(int fd, char *into) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    long length = syscall(SYS_readlinkat, AT_FDCWD, link, into, PATH_MAX - 1);
    into[length < 0 ? 0 : length] = 0;
    return into;
}

static const char *path_at(int folder, const char *path, char *into) {
    if (path[0] == '/' || folder == AT_FDCWD) return path;
    path_of(folder, into);
    size_t length = strlen(into);
    snprintf(into + length, PATH_MAX - length, "/%s", path);
    return into;
}

enum { GOES_ON, FAILS, IS_CUT };

/* Writes a call down, and says whether it fails. */
static int judge(const char *kind, const char *function, const char *path, const char *other) {
    if (!is_below(path)) return GOES_ON;
    int saved = errno, fate = GOES_ON;
    if (kind_wanted && !strcmp(kind, kind_wanted)) {
        long at = atomic_fetch_add(&count, 1) + 1;
        if (at == at_wanted) fate = is_short ? IS_CUT : FAILS;
        if (at > at_wanted && at_wanted && is_on) fate = FAILS;
    }
    if (log_fd >= 0) {
        char line[2 * PATH_MAX + 100];
        int length = snprintf(line, sizeof line, "%s%s\t%s\t%s\t%s\n", fate ? "! " : "", kind, function, path, other ? other : "");
        syscall(SYS_write, log_fd, line, length < (int)sizeof line ? length : (int)sizeof line - 1);
    }
    errno = fate ? error_number : saved;
    return fate;
}

static int judge_fd(const char *kind, const char *function, int fd) {
    char path[PATH_MAX];
    int saved = errno;
    path_of(fd, path);
    errno = saved;
    return judge(kind, function, path, NULL);
}

static int judge_open(const char *function, int folder, const char *path, int flags) {
    char whole[PATH_MAX];
    int writes = (flags & O_ACCMODE) != O_RDONLY || flags & O_CREAT;
    return judge(writes ? "open-write" : "open-read", function, path_at(folder, path, whole), NULL);
}

#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }

int open(const char *path, int flags, ...) {
    MODE(flags)
    return judge_open("open", AT_FDCWD, path, flags) ? -1 : REAL(open)(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    MODE(flags)
    return judge_open("open", AT_FDCWD, path, flags) ? -1 : REAL(open64)(path, flags, mode);
}
int openat(int folder, const char *path, int flags, ...) {
    MODE(flags)
    return judge_open("openat", folder, path, flags) ? -1 : REAL(openat)(folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) {
    MODE(flags)
    return judge_open("openat", folder, path, flags) ? -1 : REAL(openat64)(folder, path, flags, mode);
}

ssize_t read(int fd, void *to, size_t length) {
    return judge_fd("read", "read", fd) ? -1 : REAL(read)(fd, to, length);
}
ssize_t pread(int fd, void *to, size_t length, off_t from) {
    return judge_fd("read", "pread", fd) ? -1 : REAL(pread)(fd, to, length, from);
}
ssize_t pread64(int fd, void *to, size_t length, off64_t from) {
    return judge_fd("read", "pread", fd) ? -1 : REAL(pread64)(fd, to, length, from);
}
ssize_t readv(int fd, const struct iovec *parts, int number) {
    return judge_fd("read", "readv", fd) ? -1 : REAL(readv)(fd, parts, number);
}

/* A write of which half is done is a short one: whoever writes has to go on, and then it fails. */
static size_t half(size_t length) { return length > 1 ? length / 2 : length; }

ssize_t write(int fd, const void *from, size_t length) {
    int fate = judge_fd("write", "write", fd);
    return fate == FAILS ? -1 : REAL(write)(fd, from, fate == IS_CUT ? half(length) : length);
}
ssize_t pwrite(int fd, const void *from, size_t length, off_t to) {
    int fate = judge_fd("write", "pwrite", fd);
    return fate == FAILS ? -1 : REAL(pwrite)(fd, from, fate == IS_CUT ? half(length) : length, to);
}
ssize_t pwrite64(int fd, const void *from, size_t length, off64_t to) {
    int fate = judge_fd("write", "pwrite", fd);
    return fate == FAILS ? -1 : REAL(pwrite64)(fd, from, fate == IS_CUT ? half(length) : length, to);
}
ssize_t writev(int fd, const struct iovec *parts, int number) {
    int fate = judge_fd("write", "writev", fd);
    if (fate == IS_CUT && number) return REAL(write)(fd, parts[0].iov_base, half(parts[0].iov_len));
    return fate ? -1 : REAL(writev)(fd, parts, number);
}
ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t length, unsigned flags) {
    int fate = judge_fd("write", "copy_file_range", to);
    /* The whole file is asked for as one very long piece: half of it is no cut. */
    return fate == FAILS ? -1 : REAL(copy_file_range)(from, from_at, to, to_at, fate == IS_CUT ? 100 : length, flags);
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
    ssize_t sendfile64_(int, int, off64_t *, size_t);
    static __typeof__(&sendfile64_) real;
    if (!real) real = dlsym(RTLD_NEXT, "sendfile64");
    int fate = judge_fd("write", "sendfile", to);
    return fate == FAILS ? -1 : real(to, from, at, fate == IS_CUT ? 100 : length);
}

int fsync(int fd) { return judge_fd("sync", "fsync", fd) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return judge_fd("sync", "fdatasync", fd) ? -1 : REAL(fdatasync)(fd); }

int ftruncate(int fd, off_t length) { return judge_fd("truncate", "ftruncate", fd) ? -1 : REAL(ftruncate)(fd, length); }
int ftruncate64(int fd, off64_t length) {
    return judge_fd("truncate", "ftruncate", fd) ? -1 : REAL(ftruncate64)(fd, length);
}

int rename(const char *from, const char *to) {
    return judge("rename", "rename", from, to) ? -1 : REAL(rename)(from, to);
}
int unlink(const char *path) { return judge("unlink", "unlink", path, NULL) ? -1 : REAL(unlink)(path); }
int rmdir(const char *path) { return judge("unlink", "rmdir", path, NULL) ? -1 : REAL(rmdir)(path); }
int unlinkat(int folder, const char *path, int flags) {
    char whole[PATH_MAX];
    return judge("unlink", "unlinkat", path_at(folder, path, whole), NULL) ? -1 : REAL(unlinkat)(folder, path, flags);
}
int mkdir(const char *path, mode_t mode) { return judge("mkdir", "mkdir", path, NULL) ? -1 : REAL(mkdir)(path, mode); }
int fchmod(int fd, mode_t mode) { return judge_fd("chmod", "fchmod", fd) ? -1 : REAL(fchmod)(fd, mode); }

DIR *opendir(const char *path) { return judge("list", "opendir", path, NULL) ? NULL : REAL(opendir)(path); }
struct dirent64 *readdir64(DIR *folder) {
    int fate = judge_fd("list", "readdir", dirfd(folder));
    return fate ? NULL : REAL(readdir64)(folder);
}

int statx(int folder, const char *restrict path, int flags, unsigned mask, struct statx *restrict into) {
    char whole[PATH_MAX];
    if (path[0] && judge("stat", "statx", path_at(folder, path, whole), NULL)) return -1;
    return REAL(statx)(folder, path, flags, mask, into);
}
int stat64(const char *restrict path, struct stat64 *restrict into) {
    return judge("stat", "stat", path, NULL) ? -1 : REAL(stat64)(path, into);
}
int stat(const char *restrict path, struct stat *restrict into) {
    return judge("stat", "stat", path, NULL) ? -1 : REAL(stat)(path, into);
}
int lstat64(const char *restrict path, struct stat64 *restrict into) {
    return judge("stat", "lstat", path, NULL) ? -1 : REAL(lstat64)(path, into);
}
int lstat(const char *restrict path, struct stat *restrict into) {
    return judge("stat", "lstat", path, NULL) ? -1 : REAL(lstat)(path, into);
}

/* Only what asks for a lock can be refused; giving one back is written down as nothing. */
static int judge_fcntl(int fd, int what, void *with) {
    if (what != F_SETLK && what != F_SETLKW && what != F_OFD_SETLK) return GOES_ON;
    return ((struct flock *)with)->l_type == F_UNLCK ? GOES_ON : judge_fd("lock", "fcntl", fd);
}
#define ARGUMENT(what) va_list rest; va_start(rest, what); void *with = va_arg(rest, void *); va_end(rest);
int fcntl(int fd, int what, ...) {
    ARGUMENT(what)
    return judge_fcntl(fd, what, with) ? -1 : REAL(fcntl)(fd, what, with);
}
int fcntl64(int fd, int what, ...) {
    ARGUMENT(what)
    return judge_fcntl(fd, what, with) ? -1 : REAL(fcntl64)(fd, what, with);
}
int flock(int fd, int what) {
    int flock_(int, int);
    static __typeof__(&flock_) real;
    if (!real) real = dlsym(RTLD_NEXT, "flock");
    return judge_fd("lock", "flock", fd) ? -1 : real(fd, what);
}

void *mmap(void *where, size_t length, int may, int flags, int fd, off_t from) {
    if (fd >= 0 && judge_fd("mmap", "mmap", fd)) return MAP_FAILED;
    return (void *)syscall(SYS_mmap, where, length, may, flags, fd, from);
}
void *mmap64(void *where, size_t length, int may, int flags, int fd, off64_t from) {
    return mmap(where, length, may, flags, fd, from);
}

/* Whoever waits for a lock that nobody gives need not wait. */
static int is_patient(void) { return kind_wanted && is_on && !strcmp(kind_wanted, "lock"); }
int usleep(useconds_t time) { return is_patient() ? 0 : REAL(usleep)(time); }
int nanosleep(const struct timespec *time, struct timespec *left) {
    return is_patient() ? 0 : REAL(nanosleep)(time, left);
}

static long seconds_on(void) {
    static atomic_long on;
    if (!clock_begins) return 0;
    if (!on) {
        struct timespec now;
        syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
        on = clock_begins - now.tv_sec;
    }
    return on;
}
int clock_gettime(clockid_t clock, struct timespec *into) {
    int done = syscall(SYS_clock_gettime, clock, into);
    if (!done && clock == CLOCK_REALTIME) into->tv_sec += seconds_on();
    return done;
}
