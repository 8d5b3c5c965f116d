import CNcurses
import Glibc
import Screen

/// The terminal: grids out, keys in. Only one may be open, and only the thread that opened it may use it.
package final class Terminal {
    package private(set) var depth: ColorDepth
    /// The background; dark as long as the terminal may still say what it is, nil where it won't.
    package let backdrop: Theme.Backdrop?
    package private(set) var ambiguous: AmbiguousWidth
    /// To be polled for reading together with what else the program waits for; ``nextEvent()`` must have given nil before.
    package let pollDescriptors: [Int32]

    private let input: Int32
    private var isOpen = true
    private var hasMouse: Bool
    private var pairs: ColorPairs
    private var shown: (grid: Grid, theme: Theme)?
    private var mouse = MouseDecoder()
    /// What was pasted, as long as its end hasn't come.
    private var pasted: String.UnicodeScalarView?
    private static let longestPaste = 100_000
    private var question: BackdropQuestion
    /// Since when the width of ambiguous characters is asked for, in milliseconds; nil where it isn't.
    private var ambiguityAskedAt: Int64?
    /// A request to end that came while the screen was left.
    private var heldRequest: Int32?

    /// Enters the screen. Until ``close()``, what is written to standard error is kept if that is a terminal, and printed then.
    ///
    /// - Throws: ``TerminalError`` where there is no terminal, or none that will do; nothing has been changed then.
    package init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
        nc_set_locale()
        input = try TerminalEntry.openInput()
        nc_note_modes(input)
        try TerminalEntry.enter(input, prefersTrueColor: options.prefersTrueColor)
        let pipe = nc_guard()
        nc_hold_stderr()
        let wantsColor = TerminalEntry.wantsColor(options.color)
        let hasDefaults = wantsColor && nc_start_colors()
        depth = wantsColor ? ColorDepth(colors: Int(nc_colors())) : .none
        let term = TerminalEntry.environment("TERM") ?? ""
        let known =
            options.backdrop ?? TerminalEntry.environment("COLORFGBG").flatMap { Theme.Backdrop(colorfgbg: $0) }
            ?? (hasDefaults ? Theme.Backdrop(term: term) : .dark)
        let isAsked = options.asksBackdrop && known == nil && depth != .none && OperatingSystemCommand.isUnderstood(by: term)
        backdrop = known ?? (isAsked ? .dark : nil)
        question = isAsked ? .toBeAsked : .done
        pairs = ColorPairs(depth: depth, hasDefaults: hasDefaults, limit: nc_pairs(), theme: Theme(for: backdrop))
        hasMouse = options.mouse
        pollDescriptors = [input, pipe].filter { $0 >= 0 }
        nc_set_width { TerminalEntry.width($0, .narrow) }
        nc_update()
        ambiguous = options.ambiguous ?? .narrow
        if ambiguous == .wide { nc_set_width { TerminalEntry.width($0, .wide) } }
        if options.ambiguous == nil {
            nc_write(AmbiguityQuestion.text, Int32(AmbiguityQuestion.text.utf8.count))
            ambiguityAskedAt = nc_milliseconds()
            nc_repaint()
        }
        nc_place_cursor(0, 0, false)
        nc_paste(true)
        if hasMouse { nc_mouse(true) }
    }

    deinit { close() }

    /// The screen's extent now.
    package var size: Size { Size(columns: Int(nc_columns()), rows: Int(nc_lines())) }

    // MARK: - Out

    /// Shows a grid: whole rows, and only those that differ from what is shown.
    ///
    /// - Parameter cursor: where text is being typed, and an input method shows its candidates; nil hides the cursor.
    package func present(_ grid: Grid, theme: Theme, cursor: Point? = nil) {
        guard isOpen else { return }
        pairs.use(theme)
        let known = shown.flatMap { $0.theme == theme && $0.grid.size == grid.size ? $0.grid : nil }
        for row in 0..<min(grid.size.rows, size.rows) {
            if let known, grid.row(row, isEqualIn: known) { continue }
            draw(grid.row(row), at: row)
        }
        shown = (grid, theme)
        nc_place_cursor(Int32(cursor?.row ?? 0), Int32(cursor?.column ?? 0), cursor != nil)
        nc_update()
        if case .toBeAsked = question {
            let isSent = command(OperatingSystemCommand.backgroundQuestion)
            question = isSent ? .asked(nc_milliseconds()) : .done
        }
    }

    private func draw(_ cells: ArraySlice<Cell>, at row: Int) {
        var composed: [nc_cell] = []
        composed.reserveCapacity(cells.count)
        var style = Style.plain
        var look = pairs.look(of: style)
        for cell in cells where cell.width > 0 {
            if cell.style != style {
                style = cell.style
                look = pairs.look(of: style)
            }
            var text: (UInt32, UInt32, UInt32, UInt32, UInt32) = (cell.scalar.value, 0, 0, 0, 0)
            if cell.hasMarks {
                let marks = cell.marks.map(\.value) + [0, 0, 0]
                text = (cell.scalar.value, marks[0], marks[1], marks[2], marks[3])
            }
            composed.append(nc_cell(text: text, attributes: look.attributes, pair: look.pair))
        }
        nc_draw_row(Int32(row), composed, Int32(composed.count))
    }

    /// Paints everything anew at the next ``present(_:theme:cursor:)``, for when something else has written to the terminal.
    package func redrawAll() {
        shown = nil
        nc_repaint()
    }

    /// Begins or ceases to use colours.
    package func useColor(_ choice: TerminalOptions.Color, theme: Theme) {
        let hasDefaults = TerminalEntry.wantsColor(choice) && nc_start_colors()
        depth = TerminalEntry.wantsColor(choice) ? ColorDepth(colors: Int(nc_colors())) : .none
        pairs = ColorPairs(depth: depth, hasDefaults: hasDefaults, limit: nc_pairs(), theme: theme)
        redrawAll()
    }

    /// Turns reports of the mouse on or off; off gives the terminal its own selection back.
    package func setMouse(_ on: Bool) {
        hasMouse = on
        if isOpen { nc_mouse(on) }
    }

    /// Offers a text to the terminal's clipboard, where that is allowed; false where it surely isn't.
    @discardableResult
    package func copy(_ text: String) -> Bool { command(OperatingSystemCommand.copy(text)) }

    private func command(_ sequence: String) -> Bool {
        guard isOpen, OperatingSystemCommand.isUnderstood(by: TerminalEntry.environment("TERM") ?? "") else { return false }
        nc_write(sequence, Int32(sequence.utf8.count))
        return true
    }

    // MARK: - In

    /// The next event, nil if there is none yet. Takes up to 25 ms after an Esc, to see whether a key's sequence follows.
    package func nextEvent() -> TerminalEvent? {
        guard isOpen else { return nil }
        if let event = nextSignal() { return event }
        while true {
            var value: UInt32 = 0
            let kind = Int(nc_read(&value))
            if kind != nc_nothing, let key = pastedKey(kind, value) { return .key(key) }
            if kind != nc_nothing, pasted != nil { continue }
            switch kind {
            case nc_character:
                if value == 27, let backdrop = answeredBackdrop() { return .backdrop(backdrop) }
                if value == 27, let sequence = unknownSequence() {
                    guard let width = answeredAmbiguity(in: sequence) else { continue }
                    return .ambiguous(width)
                }
                if let key = KeyDecoder.key(character: value) { return .key(key) }
            case nc_key:
                if let key = key(code: Int32(bitPattern: value)) { return .key(key) }
            default:
                if nc_hung_up(input) { return .signal(SIGHUP) }
                return givesUpHope() ? .backdrop(nil) : nil
            }
        }
    }

    /// Gathers what is pasted; gives it at its end, or at an Esc where the end is missing.
    private func pastedKey(_ kind: Int, _ value: UInt32) -> Key? {
        if kind == nc_key, value == UInt32(nc_paste_begin) { pasted = .init() }
        guard let text = pasted else { return nil }
        if kind == nc_key && value == UInt32(nc_paste_end) || kind == nc_character && value == 27 {
            pasted = nil
            return .paste(String(text))
        }
        if kind == nc_character, text.count < Self.longestPaste, let scalar = Unicode.Scalar(value) { pasted?.append(scalar) }
        return nil
    }

    private func nextSignal() -> TerminalEvent? {
        if let number = heldRequest {
            heldRequest = nil
            return .signal(number)
        }
        var resized = false
        while case let number = nc_next_signal(), number != 0 {
            guard number == SIGWINCH else { return .signal(number) }
            resized = true
        }
        guard resized else { return nil }
        nc_resize()
        redrawAll()
        return .resize
    }

    private func key(code: Int32) -> Key? {
        guard code == KEY_MOUSE else { return KeyDecoder.key(code: code) }
        var column: Int32 = 0
        var row: Int32 = 0
        var buttons: UInt32 = 0
        guard nc_mouse_event(&column, &row, &buttons) else { return nil }
        let point = Point(column: Int(column), row: Int(row))
        return mouse.event(at: point, buttons: Int(buttons), time: nc_milliseconds()).map { .mouse($0) }
    }

    /// The background, where an escape begins the answer to the question about it.
    private func answeredBackdrop() -> Theme.Backdrop? {
        guard question.isOpen(at: nc_milliseconds()) else { return nil }
        var value: UInt32 = 0
        let kind = Int(nc_read(&value))
        guard kind == nc_character, value == UInt32(ascii: "]") else {
            if kind == nc_character { nc_unread_character(value) } else if kind == nc_key { nc_unread(Int32(bitPattern: value)) }
            return nil
        }
        question = .done
        return OperatingSystemCommand.backdrop(inAnswer: readAnswer())
    }

    /// How long to wait for keys before ``nextEvent()`` has something to say all the same; nil for ever.
    package var patience: Duration? { question.hope(at: nc_milliseconds()).map { .milliseconds($0) } }

    private func givesUpHope() -> Bool {
        guard case .asked(let start) = question, question.hope(at: nc_milliseconds()) == 0 else { return false }
        question = .late(start)
        return true
    }

    /// Reads up to the end of an operating system command, which may come in pieces.
    private func readAnswer() -> String {
        var answer = String.UnicodeScalarView()
        var value: UInt32 = 0
        while answer.count < OperatingSystemCommand.longestAnswer {
            guard Int(nc_read(&value)) == nc_character else {
                var state = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
                if poll(&state, 1, BackdropQuestion.pauseMilliseconds) == 1 { continue }
                break
            }
            if value == 27 { _ = nc_read(&value) }
            if value == 7 || value == UInt32(ascii: "\\") { break }
            answer.append(Unicode.Scalar(value) ?? " ")
        }
        return String(answer)
    }

    /// An answer that is still on its way would be printed behind the shell's prompt.
    private func dropLateAnswer() {
        let now = nc_milliseconds()
        let awaitsWidth = ambiguityAskedAt.map { now - $0 < BackdropQuestion.patienceMilliseconds } ?? false
        guard question.isOpen(at: now) || awaitsWidth else { return }
        var state = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        _ = poll(&state, 1, BackdropQuestion.pauseMilliseconds)
        tcflush(input, TCIFLUSH)
    }

    /// Reads over a control sequence that terminfo doesn't know, whose letters would otherwise act as keys.
    /// - Returns: it without its escape; nil where there is none.
    private func unknownSequence() -> String? {
        var value: UInt32 = 0
        switch Int(nc_read(&value)) {
        case nc_character where value == UInt32(ascii: "["):
            var sequence = String.UnicodeScalarView("[".unicodeScalars)
            while Int(nc_read(&value)) == nc_character {
                if sequence.count < OperatingSystemCommand.longestAnswer { sequence.append(Unicode.Scalar(value) ?? " ") }
                if (0x40...0x7e).contains(value) { break }
            }
            return String(sequence)
        case nc_character: nc_unread_character(value)
        case nc_key: nc_unread(Int32(bitPattern: value))
        default: break
        }
        return nil
    }

    /// The width that an answer names, where it is news.
    private func answeredAmbiguity(in sequence: String) -> AmbiguousWidth? {
        guard ambiguityAskedAt != nil, let width = AmbiguityQuestion.width(inReport: sequence) else { return nil }
        ambiguityAskedAt = nil
        guard width != ambiguous else { return nil }
        ambiguous = width
        nc_set_width { TerminalEntry.width($0, .wide) }
        redrawAll()
        return width
    }

    // MARK: - Leaving

    /// Leaves the screen for as long as `body` runs: an editor, a shell.
    package func whileAway<Result>(_ body: () throws -> Result) rethrows -> Result {
        guard isOpen else { return try body() }
        if hasMouse { nc_mouse(false) }
        nc_paste(false)
        endwin()
        nc_release_stderr()
        defer {
            dropInterrupts()
            nc_hold_stderr()
            redrawAll()
            nc_resize()
            nc_update()
            nc_paste(true)
            if hasMouse { nc_mouse(true) }
        }
        return try body()
    }

    /// C-c and C-\ in an editor reach this program too, for which they weren't meant.
    private func dropInterrupts() {
        while case let number = nc_next_signal(), number != 0 {
            if number == SIGTERM || number == SIGHUP { heldRequest = number }
        }
    }

    /// Leaves the screen and stops, as C-z does; returns once the job goes on, after which everything is to be shown anew.
    package func suspend() { whileAway { nc_stop_job() } }

    /// Gives the terminal back as it was. Does nothing the second time.
    package func close() {
        guard isOpen else { return }
        dropLateAnswer()
        isOpen = false
        if hasMouse { nc_mouse(false) }
        nc_paste(false)
        nc_close()
        nc_unguard()
        nc_release_stderr()
    }
}

extension UInt32 {
    fileprivate init(ascii scalar: Unicode.Scalar) { self = scalar.value }
}
