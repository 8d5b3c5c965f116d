#ifndef CNCURSES_H
#define CNCURSES_H
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>
static inline WINDOW *nc_stdscr(void) { return stdscr; }
#endif
