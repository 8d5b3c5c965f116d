#include "CNcurses.h"

#include <dlfcn.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *keys;

void nc_set_locale(void) {
    setlocale(LC_ALL, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
    if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
}

bool nc_open(const char *term, int input) {
    if (!keys) keys = input == STDIN_FILENO ? stdin : fdopen(input, "r");
    screen = keys ? newterm(term, stdout, keys) : NULL;
    if (!screen) return false;
    set_escdelay(25);
    raw();
    noecho();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    mouseinterval(0);
    leaveok(stdscr, FALSE);
    define_key("\033[200~", nc_paste_begin);
    define_key("\033[201~", nc_paste_end);
    return true;
}

bool nc_can_place_cursor(void) {
    const char *cup = tigetstr("cup");
    return cup && cup != (const char *)-1;
}

void nc_close(void) {
    if (!screen) return;
    endwin();
    delscreen(screen);
    screen = NULL;
    if (keys && keys != stdin) fclose(keys);
    keys = NULL;
}

int nc_lines(void) { return LINES; }
int nc_columns(void) { return COLS; }
int nc_colors(void) { return has_colors() ? COLORS : 0; }
int nc_pairs(void) { return COLOR_PAIRS; }
bool nc_start_colors(void) { return start_color() == OK && use_default_colors() == OK; }

void nc_resize(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
        resizeterm(size.ws_row, size.ws_col);
    }
}

static attr_t attributes_of(uint32_t bits) {
    return (bits & nc_bold ? A_BOLD : 0) | (bits & nc_dim ? A_DIM : 0) | (bits & nc_italic ? A_ITALIC : 0)
        | (bits & nc_underline ? A_UNDERLINE : 0) | (bits & nc_reverse ? A_REVERSE : 0);
}

void nc_draw_row(int y, const nc_cell *cells, int count) {
    cchar_t row[count + 1];
    memset(row, 0, sizeof row);
    for (int i = 0; i < count; i++) {
        wchar_t text[6] = {0};
        for (int j = 0; j < 5; j++) text[j] = (wchar_t)cells[i].text[j];
        int pair = cells[i].pair;
        if (setcchar(&row[i], text, attributes_of(cells[i].attributes), 0, &pair) == ERR) {
            setcchar(&row[i], L"?", attributes_of(cells[i].attributes), 0, &pair);
        }
    }
    mvwadd_wchnstr(stdscr, y, 0, row, count);
}

void nc_place_cursor(int y, int x, bool visible) {
    if (visible) wmove(stdscr, y, x);
    curs_set(visible);
}

void nc_update(void) {
    wnoutrefresh(stdscr);
    doupdate();
}

void nc_repaint(void) { clearok(curscr, TRUE); }

void nc_write(const char *bytes, int count) {
    fflush(stdout);
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, (size_t)count);
        if (written <= 0) return;
        bytes += written;
        count -= (int)written;
    }
}

int nc_read(uint32_t *value) {
    wint_t character;
    int kind = wget_wch(stdscr, &character);
    *value = (uint32_t)character;
    return kind == OK ? nc_character : kind == KEY_CODE_YES ? nc_key : nc_nothing;
}

void nc_unread(int byte) { ungetch(byte); }
void nc_unread_character(uint32_t character) { unget_wch((wchar_t)character); }

bool nc_hung_up(int input) {
    struct pollfd state = {.fd = input, .events = POLLIN};
    return poll(&state, 1, 0) == 1 && (state.revents & (POLLHUP | POLLERR | POLLNVAL));
}

// As good a sign as there is of a terminal that knows private modes.
static bool knows_mouse(void) {
    const char *mouse = tigetstr("kmous");
    return mouse && mouse != (const char *)-1;
}

void nc_paste(bool on) {
    if (knows_mouse()) nc_write(on ? "\033[?2004h" : "\033[?2004l", 8);
}

void nc_mouse(bool on) {
    mmask_t wanted = BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED | BUTTON_SHIFT | REPORT_MOUSE_POSITION;
    mousemask(on ? wanted : 0, NULL);
    // ncurses asks for presses only; 1002 adds the movements between press and release.
    if (knows_mouse()) nc_write(on ? "\033[?1002h" : "\033[?1002l", 8);
}

bool nc_mouse_event(int *x, int *y, uint32_t *buttons) {
    MEVENT event;
    if (getmouse(&event) != OK) return false;
    *x = event.x;
    *y = event.y;
    mmask_t state = event.bstate;
    *buttons = (state & BUTTON1_PRESSED ? nc_press : 0) | (state & BUTTON1_RELEASED ? nc_release : 0)
        | (state & BUTTON4_PRESSED ? nc_wheel_up : 0) | (state & BUTTON5_PRESSED ? nc_wheel_down : 0)
        | (state & REPORT_MOUSE_POSITION ? nc_motion : 0) | (state & BUTTON_SHIFT ? nc_shift : 0);
    return true;
}

int64_t nc_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// ncurses lays out its rows by wcwidth. A program's own symbol comes before the C library's, so ncurses and the grid agree
// even where a terminal draws ambiguous characters wide, and on characters newer than the C library.
static int (*own_width)(uint32_t);

void nc_set_width(int (*width)(uint32_t)) { own_width = width; }

int nc_library_width(uint32_t scalar) {
    static int (*library)(wchar_t);
    if (!library) library = (int (*)(wchar_t))dlsym(RTLD_NEXT, "wcwidth");
    return library ? library((wchar_t)scalar) : -1;
}

int wcwidth(wchar_t character) {
    return own_width ? own_width((uint32_t)character) : nc_library_width((uint32_t)character);
}
