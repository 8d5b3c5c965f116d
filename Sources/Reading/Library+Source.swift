import Speeches

extension Library {
    /// Where a passage is from, for what is quoted: `——《标题》，二、把水引来（讲话.txt）`.
    package func source(ofSpeech index: Int, at position: TextPosition) -> String {
        let speech = speech(index)
        let heading = crumbs(ofSpeech: index, at: position).last { !$0.isEmpty }
        let place = ["《\(speech.title.text)》", speech.facts.speaker, speech.facts.date, heading].compactMap { $0 }
        return "——\(place.joined(separator: "，"))（\(document(of: index).name)）"
    }
}
