#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
static const int requests[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH};
enum { crash_count = sizeof crashes / sizeof *crashes, request_count = sizeof requests / sizeof *requests };

static struct sigaction old_crashes[crash_count], old_requests[request_count];
static struct termios modes;
static int input_fd, pipe_ends[2] = {-1, -1}, real_stderr = -1, held_stderr = -1;
static char reset[256];
static size_t reset_length;
static bool guarded;
static char signal_stack[1 << 16];

// Appends a terminfo string without its padding ($<5>), which only hardware terminals need.
static void append(const char *capability) {
    if (!capability || capability == (const char *)-1) return;
    for (const char *c = capability; *c && reset_length < sizeof reset - 1; c++) {
        const char *end = c[0] == '$' && c[1] == '<' ? strchr(c, '>') : NULL;
        if (end) c = end; else reset[reset_length++] = *c;
    }
}

// What leaves the screen as endwin would, prepared here because a signal handler may do little more than write.
static void prepare_reset(void) {
    reset_length = 0;
    const char *mouse = tigetstr("kmous");
    if (mouse && mouse != (const char *)-1) append("\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?2004l");
    append(tigetstr("cnorm"));
    append(tigetstr("sgr0"));
    append(tigetstr("rmcup"));
    append(tigetstr("rmkx"));
}

static void print_held_stderr(void) {
    char bytes[1024];
    off_t place = 0;
    for (ssize_t count; (count = pread(held_stderr, bytes, sizeof bytes, place)) > 0; place += count) {
        if (write(real_stderr, bytes, (size_t)count) < 0) return;
    }
}

// Gives the terminal back, lets the message be read, and leaves the crash to whoever handled it before: returning runs the
// faulty instruction again, and a signal that was sent is sent again.
static void on_crash(int number, siginfo_t *info, void *context) {
    (void)context;
    int error = errno;
    if (write(STDOUT_FILENO, reset, reset_length) < 0) {}
    tcsetattr(input_fd, TCSANOW, &modes);
    if (held_stderr >= 0) {
        dup2(real_stderr, STDERR_FILENO);
        print_held_stderr();
    }
    for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &old_crashes[i], NULL);
    if (info->si_code <= 0) raise(number);
    errno = error;
}

static void on_request(int number) {
    int error = errno;
    char byte = (char)number;
    if (write(pipe_ends[1], &byte, 1) < 0) {}
    errno = error;
}

void nc_note_modes(int input) {
    input_fd = input;
    tcgetattr(input, &modes);
}

int nc_guard(void) {
    if (guarded) return pipe_ends[0];
    prepare_reset();
    if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    stack_t stack = {.ss_sp = signal_stack, .ss_size = sizeof signal_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &old_crashes[i]);
    struct sigaction request = {.sa_handler = on_request, .sa_flags = SA_RESTART};
    for (int i = 0; i < request_count; i++) sigaction(requests[i], &request, &old_requests[i]);
    guarded = true;
    return pipe_ends[0];
}

int nc_next_signal(void) {
    char byte;
    return read(pipe_ends[0], &byte, 1) == 1 ? byte : 0;
}

void nc_unguard(void) {
    if (!guarded) return;
    for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &old_crashes[i], NULL);
    for (int i = 0; i < request_count; i++) sigaction(requests[i], &old_requests[i], NULL);
    guarded = false;
}

void nc_stop_job(void) {
    struct sigaction standard = {.sa_handler = SIG_DFL}, old;
    sigaction(SIGTSTP, &standard, &old);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &old, NULL);
}

void nc_hold_stderr(void) {
    if (held_stderr >= 0 || !isatty(STDERR_FILENO)) return;
    held_stderr = memfd_create("stderr", MFD_CLOEXEC);
    if (held_stderr < 0) return;
    real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    dup2(held_stderr, STDERR_FILENO);
}

void nc_release_stderr(void) {
    if (held_stderr < 0) return;
    dup2(real_stderr, STDERR_FILENO);
    print_held_stderr();
    close(held_stderr);
    close(real_stderr);
    held_stderr = real_stderr = -1;
}
