import Foundation
import Matching
import Reading
import Screen
import Speeches
import Testing

@testable import Views

/// A text that lost a byte: the repaired reading is shown, the file's own characters at a key.
struct RepairTests {
    private static let size = Size(columns: 80, rows: 30)
    private static let filler = String(repeating: "村里的老人说起当年修水渠的事，个个都有一肚子的话。", count: 5)
    private static let text = filler + "我们在代表工作中要多听。\n" + filler + "我们在代砉ぷ髦?要多听。\n" + filler

    private func picture(_ keys: String) -> String {
        let library = Library(documents: [DocumentParser.parse(DecodedText(Self.text), name: "村.txt")])
        return Session(OpenedLibrary(library), keys, Self.size).picture(Self.size).grid.picture
    }

    @Test func theRepairIsShownAndTheOriginalAtAKey() {
        #expect(picture("Enter G").components(separatedBy: "我们在代表工作中要多听").count == 3)
        #expect(picture("Enter G O").contains("我们在代砉ぷ髦?要多听"))
        #expect(!picture("Enter G O O").contains("砉ぷ髦"))
    }

    @Test func theFootSaysWhatTheFileHas() {
        let hit = "/ 代表工作中 Enter j Enter"
        #expect(picture(hit).contains("原作 砉ぷ髦?"))
        #expect(picture(hit + " O").contains("读作 表工作中"))
    }
}
