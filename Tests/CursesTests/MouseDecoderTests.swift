import CNcurses
import Screen
import Testing

@testable import Curses

struct MouseDecoderTests {
    private let here = Point(column: 3, row: 4)

    @Test func aSecondPressSoonAfterIsADoublePress() {
        var decoder = MouseDecoder()
        let kinds = [0, 300, 600, 1200].map { decoder.event(at: here, buttons: nc_press, time: $0)?.kind }
        #expect(kinds == [.press, .doublePress, .press, .press])
    }

    @Test func aPressElsewhereIsASinglePress() {
        var decoder = MouseDecoder()
        _ = decoder.event(at: here, buttons: nc_press, time: 0)
        #expect(decoder.event(at: Point(column: 4, row: 4), buttons: nc_press, time: 10)?.kind == .press)
    }

    @Test func movingDragsOnlyWhileTheButtonIsDown() {
        var decoder = MouseDecoder()
        #expect(decoder.event(at: here, buttons: nc_motion, time: 0) == nil)
        _ = decoder.event(at: here, buttons: nc_press, time: 1)
        #expect(decoder.event(at: here, buttons: nc_motion, time: 2)?.kind == .drag)
        #expect(decoder.event(at: here, buttons: nc_release, time: 3)?.kind == .release)
        #expect(decoder.event(at: here, buttons: nc_motion, time: 4) == nil)
    }

    @Test func theWheelAndShiftAreTold() {
        var decoder = MouseDecoder()
        #expect(
            decoder.event(at: here, buttons: nc_wheel_down | nc_shift, time: 0) == MouseEvent(.wheelDown, at: here, shift: true))
    }
}
