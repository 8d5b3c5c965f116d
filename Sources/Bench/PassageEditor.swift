/// Alters a passage as those who reuse it do: not at all, or characters and words replaced, put in and taken out.
struct PassageEditor {
    /// The shares of characters that are edited, each as often as the others.
    private static let rates = [0, 0, 0.05, 0.1, 0.2, 0.3]

    let language: InventedLanguage

    func altered(_ passage: [Unicode.Scalar], _ random: inout RandomNumbers) -> [Unicode.Scalar] {
        var altered = passage
        let rate = Self.rates[random.number(below: Self.rates.count)]
        var left = Int((rate * Double(passage.count)).rounded())
        while left > 0, altered.count > 6 {
            let place = random.number(below: altered.count - 3)
            let length = min(left, random.number(in: 1...3))
            switch random.number(below: 4) {
            case 0: altered.insert(contentsOf: language.word(&random), at: place)
            case 1: altered.removeSubrange(place..<place + length)
            default: altered.replaceSubrange(place..<place + length, with: language.word(&random))
            }
            left -= length
        }
        return altered
    }
}
