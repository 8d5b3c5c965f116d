import Speeches
import Testing

struct StatedDateTests {
    @Test(arguments: [
        ("2024-03-05", "2024-03-05"), ("2024/3/5", "2024-03-05"), ("2024.3.5", "2024-03-05"), ("20240305", "2024-03-05"),
        ("2024年3月5日", "2024-03-05"), ("2024年3月", "2024-03"), ("2024-3", "2024-03"), ("2024", "2024"), ("2024年", "2024"),
        (" 二〇二四年三月 ", "2024-03"), ("5 March 2024", "2024-03-05"), ("March 2024", "2024-03"),
    ])
    func datesAreReadAsPeopleWriteThem(words: String, date: String) { #expect(StatedDate.read(words) == date) }

    @Test(arguments: ["", "去年", "45356", "2024-13-01", "20241301", "2024-03-05以后", "3月5日", "2024-"])
    func whatIsNoDateIsNone(words: String) { #expect(StatedDate.read(words) == nil) }
}
