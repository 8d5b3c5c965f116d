/// How numbers are written.
enum Figures {
    /// `3,724`
    static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }

    /// A large number in the unit of the language: `3.8 万`, `38,000`.
    static func rounded(_ number: Int, _ language: Language) -> String {
        guard language.isChinese, number >= 10_000 else { return grouped(number) }
        let thousands = (number + 500) / 1000
        return "\(thousands / 10).\(thousands % 10) 万"
    }
}
