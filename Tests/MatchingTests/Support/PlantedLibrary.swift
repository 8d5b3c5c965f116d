import Speeches
import TestSupport

/// Texts of random characters, with sentences that stand in several of them, some changed.
struct PlantedLibrary {
    private(set) var texts: [String] = []
    /// The sentences as they stand unchanged in at least two texts.
    private(set) var planted: [String] = []

    /// - Parameter phrases: how many set phrases there are, each in every second sentence of every speech.
    init(seed: UInt64, speeches: Int = 6, sentences: Int = 30, plants: Int = 12, phrases: Int = 0) {
        var generator = SeededGenerator(seed: seed)
        var sentencesOfSpeech = (0..<speeches).map { _ in (0..<sentences).map { _ in Self.sentence(&generator) } }
        for _ in 0..<plants {
            let sentence = Self.sentence(&generator, length: 14...30)
            let places = Array(0..<speeches).shuffled(using: &generator).prefix(3)
            for (copy, speech) in places.enumerated() {
                let text = copy < 2 ? sentence : Self.changed(sentence, &generator)
                sentencesOfSpeech[speech].insert(text, at: Int.random(in: 0...sentences, using: &generator))
            }
            planted.append(sentence)
        }
        let phrases = (0..<phrases).map { _ in String((0..<7).map { _ in Self.character(&generator) }) }
        if !phrases.isEmpty {
            for speech in 0..<speeches {
                for index in stride(from: 0, to: sentencesOfSpeech[speech].count, by: 2) {
                    sentencesOfSpeech[speech][index].insert(
                        contentsOf: phrases[Int.random(in: phrases.indices, using: &generator)],
                        at: sentencesOfSpeech[speech][index].index(after: sentencesOfSpeech[speech][index].startIndex))
                }
            }
        }
        texts = sentencesOfSpeech.map { $0.joined() }
    }

    private static func character(_ generator: inout SeededGenerator) -> Character {
        Character(Unicode.Scalar(0x4e00 + UInt32.random(in: 0..<1500, using: &generator)) ?? "一")
    }

    private static func sentence(_ generator: inout SeededGenerator, length: ClosedRange<Int> = 8...24) -> String {
        let count = Int.random(in: length, using: &generator)
        let comma = Int.random(in: 3..<count - 1, using: &generator)
        var sentence = ""
        for index in 0..<count {
            sentence.append(character(&generator))
            if index == comma { sentence.append("，") }
        }
        return sentence + "。"
    }

    /// One character replaced, one taken out, one put in.
    private static func changed(_ sentence: String, _ generator: inout SeededGenerator) -> String {
        var characters = Array(sentence)
        characters[characters.count / 2] = character(&generator)
        characters.remove(at: characters.count / 3)
        characters.insert(character(&generator), at: characters.count - 4)
        return String(characters)
    }
}
