import Screen

extension Symbols {
    /// A title cut to so many columns. What tells it from its neighbours stands at its end where they are numbered
    /// (`…篇二`), and stays.
    func fittedTitle(_ title: String, columns limit: Int) -> String {
        let all = columns(of: title)
        let number = title.reversed().prefix { "一二三四五六七八九十0123456789".contains($0) }
        let mark = title.dropLast(number.count).last.flatMap { "篇之".contains($0) ? $0 : nil }
        guard all > limit, !number.isEmpty else { return fitted(title, columns: limit) }
        let tail = String(title.suffix(number.count + (mark == nil ? 0 : 1)))
        let room = limit - columns(of: tail)
        return room < 6 ? fitted(title, columns: limit) : fitted(String(title.dropLast(tail.count)), columns: room) + tail
    }
}
