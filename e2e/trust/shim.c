/* Makes one system call fail for files whose path holds a word, for processes that load it with LD_PRELOAD.
 *
 * TRUST_CALL   write, fsync, close or rename
 * TRUST_FAULT  EIO, ENOSPC, EPERM, EXDEV, short (a write of half of what was given), or full (a
 *              short write, then ENOSPC: what a disk does that fills up; with TRUST_LASTING)
 * TRUST_AT     which matching call, from 1; with TRUST_LASTING=1 that and all after it
 * TRUST_PATH   what the path of the file (or of the target of a rename) ends with
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int seen = 0;

static int due(const char *call, const char *path) {
  const char *wanted = getenv("TRUST_CALL"), *end = getenv("TRUST_PATH"), *at = getenv("TRUST_AT");
  if (!wanted || !end || !at || strcmp(wanted, call) != 0) return 0;
  size_t length = strlen(path), tail = strlen(end);
  if (length < tail || strcmp(path + length - tail, end) != 0) return 0;
  int number = __atomic_add_fetch(&seen, 1, __ATOMIC_SEQ_CST);
  return getenv("TRUST_LASTING") ? number >= atoi(at) : number == atoi(at);
}

static int due_for(const char *call, int fd) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return due(call, path);
}

static int is_short(void) {
  const char *name = getenv("TRUST_FAULT");
  if (strcmp(name, "full") == 0) return seen == atoi(getenv("TRUST_AT"));
  return strcmp(name, "short") == 0;
}

static int fault(void) {
  const char *name = getenv("TRUST_FAULT");
  errno = strcmp(name, "ENOSPC") == 0 || strcmp(name, "full") == 0 ? ENOSPC : strcmp(name, "EPERM") == 0 ? EPERM : strcmp(name, "EXDEV") == 0 ? EXDEV : EIO;
  return -1;
}

ssize_t write(int fd, const void *bytes, size_t count) {
  static ssize_t (*real)(int, const void *, size_t);
  if (!real) real = dlsym(RTLD_NEXT, "write");
  if (fd > 2 && due_for("write", fd)) return is_short() ? real(fd, bytes, (count + 1) / 2) : fault();
  return real(fd, bytes, count);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
  if (due_for("write", fd)) return is_short() ? real(fd, bytes, (count + 1) / 2, offset) : fault();
  return real(fd, bytes, count, offset);
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  return due_for("fsync", fd) ? fault() : real(fd);
}

int close(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "close");
  int failing = fd > 2 && due_for("close", fd);
  int closed = real(fd);
  return failing ? fault() : closed;
}

/* Node closes files by this one. */
long syscall(long number, ...) {
  static long (*real)(long, ...);
  if (!real) real = dlsym(RTLD_NEXT, "syscall");
  va_list given;
  va_start(given, number);
  long a = va_arg(given, long), b = va_arg(given, long), c = va_arg(given, long);
  long d = va_arg(given, long), e = va_arg(given, long), f = va_arg(given, long);
  va_end(given);
  int failing = number == SYS_close && a > 2 && due_for("close", (int)a);
  long done = real(number, a, b, c, d, e, f);
  return failing ? fault() : done;
}

int rename(const char *from, const char *to) {
  static int (*real)(const char *, const char *);
  if (!real) real = dlsym(RTLD_NEXT, "rename");
  return due("rename", to) ? fault() : real(from, to);
}
