import Speeches

/// What a stage of the engine did, for `duidu match --stages`.
public struct StageReport: Sendable {
    public let stage: String
    public let input: Int
    public let output: Int
    /// By the clock; of stages that alternate, each its share.
    public let seconds: Double
    /// What the process held when the stage ended, in bytes; 0 where the system doesn't say.
    public let memory: Int

    public init(stage: String, input: Int, output: Int, seconds: Double, memory: Int) {
        (self.stage, self.input, self.output, self.seconds, self.memory) = (stage, input, output, seconds, memory)
    }
}

/// The matches of a library, the most telling first, with how they were found.
public struct MatchResult: Sendable {
    public let matches: [Match]
    public let stages: [StageReport]
    /// Matches between versions of one text are among the matches.
    public let versions: VersionGroups
    /// The length of the seeds that the run used.
    public let seedLength: Int

    public init(matches: [Match], stages: [StageReport], versions: VersionGroups = .none, seedLength: Int = 4) {
        (self.matches, self.stages, self.versions, self.seedLength) = (matches, stages, versions, seedLength)
    }
}

/// Finds every passage that one speech of a library shares with another (matching.md).
public struct Matcher: Sendable {
    public let settings: MatchSettings
    /// What is usual in prose of this kind; nil for what the two texts say alone.
    public let background: BackgroundTable?
    /// What the user calls usual.
    public let formulas: Formulas

    public init(
        settings: MatchSettings = MatchSettings(), background: BackgroundTable? = nil, formulas: Formulas = .none
    ) {
        (self.settings, self.background, self.formulas) = (settings, background, formulas)
    }

    /// Finds all matches of a library.
    ///
    /// - Parameters:
    ///   - progress: called now and then with the share of the work that is done, 0…1, from the calling thread.
    ///   - isCancelled: asked between blocks of work.
    /// - Returns: nil when cancelled.
    public func match(
        _ library: Library, progress: (Double) -> Void = { _ in }, isCancelled: () -> Bool = { false }
    ) -> MatchResult? {
        match(library, of: nil, progress: progress, isCancelled: isCancelled)
    }

    /// Finds the matches of some speeches with each other and with all others of a library.
    ///
    /// They are the same as those of a run over everything, but for what depends on the library as a whole: score, grade
    /// and family.
    ///
    /// - Parameter speeches: indices in the library.
    /// - Returns: nil when cancelled.
    public func match(
        _ library: Library, of speeches: Set<Int>?, progress: (Double) -> Void = { _ in }, isCancelled: () -> Bool = { false }
    ) -> MatchResult? {
        var run = MatchRun(self)
        return run.perform(on: library, of: speeches, progress: progress, isCancelled: isCancelled)
    }
}
