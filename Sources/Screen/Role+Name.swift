extension Role {
    /// As a theme's file writes it: `changed-wording`.
    package var name: String { String(describing: self).kebabCased }

    package init?(name: String) {
        guard let role = Role.allCases.first(where: { $0.name == name }) else { return nil }
        self = role
    }
}
