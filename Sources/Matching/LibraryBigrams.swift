/// In how many texts of the library the pair of tokens that begins at a place stands; versions of one text count once.
///
/// Depends on the library: for scores and ranks only.
struct LibraryBigrams: Sendable {
    /// By place; 1 at a speech's last token.
    private(set) var texts: [Int32]
    /// How many texts there are.
    let textCount: Int

    /// - Parameter textOfSpeech: by speech of the `TokenizedLibrary`, a number that versions of one text share.
    /// - Complexity: O(n).
    init(_ library: TokenizedLibrary, textOfSpeech: [Int], sorter: inout RadixSort) {
        texts = Array(repeating: 1, count: library.tokens.count)
        textCount = Set(textOfSpeech).count
        var lastGroup = [Int32](repeating: -1, count: (textOfSpeech.max() ?? 0) + 1)
        var number: Int32 = 0
        SeedIndex.forEachPartition(of: library, seedLength: 2, sorter: &sorter) { index in
            index.forEachGroup { group in
                var count: Int32 = 0
                index.forEachSpeech(of: group, in: library) { records in
                    let text = textOfSpeech[library.speech(at: index.place(records.lowerBound))]
                    if lastGroup[text] != number { count += 1 }
                    lastGroup[text] = number
                }
                for record in group { texts[index.place(record)] = count }
                number += 1
            }
        }
    }
}
