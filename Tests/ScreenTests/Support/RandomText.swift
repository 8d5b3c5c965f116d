import TestSupport

extension SeededGenerator {
    /// A text of Han characters, punctuation, Latin words, numbers and what has no business in a text.
    mutating func text(length: Int, hostile: Bool = true) -> [Unicode.Scalar] {
        let common = Array("的一是在不了有和人这中大为上个国我以要年动同工民得经十".unicodeScalars)
        let marks = Array("，。、；：？！“”‘’（）《》「」…—·～／".unicodeScalars)
        let latin = Array("abcXYZ0123456789.,:;!?%()[]-/'\" é".unicodeScalars)
        let odd = Array(
            "\u{301}\u{302}\u{7}\u{1b}\u{200b}\u{202e}\u{feff}\u{fe0f}\t\n\u{a0}\u{3000}\u{1f600}\u{e000}\u{20bb7}ｶ"
                .unicodeScalars)
        return (0..<length).map { _ in
            let pool = [common, common, common, marks, latin, latin, hostile ? odd : common][Int.random(in: 0..<7, using: &self)]
            return pool[Int.random(in: 0..<pool.count, using: &self)]
        }
    }
}
