import CNcurses
import Screen

/// From what ncurses says about buttons to mouse events. A second press in the same cell within 400 ms is a double press;
/// ncurses' own recognition of clicks would hold every press back for as long.
struct MouseDecoder {
    private static let doublePressMilliseconds: Int64 = 400

    private var lastPress: (point: Point, time: Int64)?
    private var isDown = false

    /// - Parameters:
    ///   - buttons: `nc_press` and the like.
    ///   - time: in milliseconds, from any start.
    mutating func event(at point: Point, buttons: Int, time: Int64) -> MouseEvent? {
        kind(at: point, buttons: buttons, time: time).map { MouseEvent($0, at: point, shift: buttons & nc_shift != 0) }
    }

    private mutating func kind(at point: Point, buttons: Int, time: Int64) -> MouseEvent.Kind? {
        if buttons & nc_wheel_up != 0 { return .wheelUp }
        if buttons & nc_wheel_down != 0 { return .wheelDown }
        if buttons & nc_press != 0 {
            isDown = true
            return press(at: point, time: time)
        }
        if buttons & nc_release != 0 {
            isDown = false
            return .release
        }
        return buttons & nc_motion != 0 && isDown ? .drag : nil
    }

    private mutating func press(at point: Point, time: Int64) -> MouseEvent.Kind {
        if let last = lastPress, last.point == point, time - last.time <= Self.doublePressMilliseconds {
            lastPress = nil
            return .doublePress
        }
        lastPress = (point, time)
        return .press
    }
}
