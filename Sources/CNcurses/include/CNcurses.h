// What Swift can't import of ncurses (macros, mutable globals), and the few things that must be done in C: signal handlers.
#ifndef CNCURSES_H
#define CNCURSES_H
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>
#include <stdbool.h>
#include <stdint.h>

// ncurses, opening and state (CNcurses.c)

// One character of a row: the base and up to four marks, 0 after the last; attributes and colour pair.
typedef struct {
    uint32_t text[5];
    uint32_t attributes;
    int32_t pair;
} nc_cell;

// Uses an installed locale for UTF-8, so that characters reach the terminal whatever LANG says.
void nc_set_locale(void);
// Opens the terminal called `term` with output on stdout and keys from `input`; false if terminfo doesn't know it.
bool nc_open(const char *term, int input);
// Whether the terminal can place its cursor, without which there is no screen.
bool nc_can_place_cursor(void);
void nc_close(void);
int nc_lines(void);
int nc_columns(void);
int nc_colors(void);
int nc_pairs(void);
// -1 stands for a default colour from here on; false where the terminal can't do that.
bool nc_start_colors(void);
void nc_resize(void);
// Replaces row `y` of the screen to be shown by the next `nc_update`.
void nc_draw_row(int y, const nc_cell *cells, int count);
void nc_place_cursor(int y, int x, bool visible);
void nc_update(void);
void nc_repaint(void);
void nc_write(const char *bytes, int count);

enum { nc_bold = 1, nc_dim = 2, nc_italic = 4, nc_underline = 8, nc_reverse = 16 };

// Input (CNcurses.c)
enum { nc_nothing, nc_character, nc_key };
// The keys that stand before and behind what is pasted.
enum { nc_paste_begin = 0x1001, nc_paste_end = 0x1002 };
// Reads what has been typed without waiting; says what it put into `value`.
int nc_read(uint32_t *value);
// Puts a byte or a key back, and a character.
void nc_unread(int byte);
void nc_unread_character(uint32_t character);
bool nc_hung_up(int input);
void nc_mouse(bool on);
// Asks the terminal to mark what is pasted (mode 2004).
void nc_paste(bool on);
// The last mouse event's cell and buttons; false if there is none.
bool nc_mouse_event(int *x, int *y, uint32_t *buttons);
enum { nc_press = 1, nc_release = 2, nc_wheel_up = 4, nc_wheel_down = 8, nc_motion = 16, nc_shift = 32 };
int64_t nc_milliseconds(void);

// Widths (CNcurses.c): ncurses asks this program's `wcwidth`, which asks `width`; NULL for the C library's own.
void nc_set_width(int (*width)(uint32_t scalar));
int nc_library_width(uint32_t scalar);

// Signals (Guard.c)
// Takes note of the modes to come back to; called before the screen is entered.
void nc_note_modes(int input);
// Restores the terminal on a crash, and writes the number of each signal that asks to end or to resize to a pipe; gives the
// pipe's reading end, -1 on failure.
int nc_guard(void);
// The next signal from the pipe, 0 if there is none.
int nc_next_signal(void);
// Gives signals back to whoever had them.
void nc_unguard(void);
// Stops the whole job as the terminal's own C-z does, and returns when it goes on.
void nc_stop_job(void);
// Keeps what is written to stderr while the screen is up, if that is a terminal; prints it.
void nc_hold_stderr(void);
void nc_release_stderr(void);
#endif
