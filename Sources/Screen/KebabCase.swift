extension String {
    /// `nextMatch` as `next-match`.
    package var kebabCased: String {
        reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }
}
