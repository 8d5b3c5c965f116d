import Glibc

/// Lets C libraries take names for UTF-8 on this thread, whatever the user's locale: without that, libarchive gives no name
/// of a part that isn't ASCII.
enum UnicodeLocale {
    static func during<Result>(_ body: () -> Result) -> Result {
        guard let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil) else { return body() }
        let last = uselocale(locale)
        defer {
            uselocale(last)
            freelocale(locale)
        }
        return body()
    }
}
