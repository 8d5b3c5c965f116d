import Archive
import Checking
import Speeches
import Views

/// A checked draft as a page of HTML that stands alone.
struct DraftPage {
    let check: DraftCheck
    let library: Library
    let sourceLimit: Int

    private static let style = """
        :root { color-scheme: light dark; --back: #fdfdfb; --text: #1d1d1f; --dim: #5f6368; --line: #d6d6d0;
          --mine: #1b6e3c; --others: #a3262e; --usual: #1f6079; --quote: #fff2c4; }
        @media (prefers-color-scheme: dark) { :root { --back: #17181a; --text: #e6e6e3; --dim: #a0a4a8; --line: #3a3c40;
          --mine: #7fcf9a; --others: #ff9a9a; --usual: #86c9e0; --quote: #4a4220; } }
        body { margin: 0 auto; padding: 1rem; max-width: 90rem; background: var(--back); color: var(--text);
          font: 1rem/1.7 system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", sans-serif; overflow-wrap: anywhere; }
        h1 { font-size: 1.4rem; line-height: 1.3; } table { border-collapse: collapse; }
        th, td { padding: .1rem .8rem .1rem 0; text-align: right; font-variant-numeric: tabular-nums; }
        th:first-child, td:first-child { text-align: left; } thead th { border-bottom: 1px solid var(--line); }
        ol { list-style: none; padding: 0; } li { border-top: 1px solid var(--line); padding: .4rem 0; }
        li p { margin: 0; } b { display: inline-block; min-width: 1.6em; }
        .mine b, .mine p { color: var(--mine); } .others b, .others p { color: var(--others); }
        .usual b, .usual p { color: var(--usual); } .quoted p { background: var(--quote); }
        .sources { color: var(--dim); font-size: .9rem; } .sources p { color: var(--text); }
        .sources div { margin: .3rem 0 0 1.6em; }
        @media (min-width: 60rem) { li { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
          .sources div { margin: 0 0 .3rem; } }
        @media print { body { max-width: none; padding: 0; } li { break-inside: avoid; } }
        """

    var html: String {
        let page = MarkupWriter()
        let title = words("查稿：", "Draft check: ") + library.speech(check.draft).title.text
        page.element("html", ["lang": Console.language.rawValue]) {
            page.element("head") {
                page.element("meta", ["charset": "utf-8"])
                page.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                page.element("title", text: title)
                page.element("style", text: Self.style)
            }
            page.element("body") {
                page.element("h1", text: title)
                page.element("p", text: library.document(of: check.draft).name)
                writeTotals(page)
                page.element("ol") { check.sentences.enumerated().forEach { write($1, number: $0 + 1, page) } }
                page.element("p", text: "duidu \(Duidu.version)")
            }
        }
        return page.page
    }

    private func writeTotals(_ page: MarkupWriter) {
        let all = check.all
        let rows =
            SentenceKind.allCases.map {
                ($0.letter(Console.language) + " " + DraftWording.kind($0), check.totals($0), $0.rawValue)
            }
            + [(DraftWording.quoted, check.quoted, "quoted")]
        page.element("table") {
            page.element("thead") {
                page.element("tr") {
                    for head in [words("类别", "kind"), words("句", "sentences"), words("字", "characters"), words("占", "share")] {
                        page.element("th", ["scope": "col"], text: head)
                    }
                }
            }
            page.element("tbody") {
                for (name, totals, kind) in rows {
                    let share = Double(totals.characters) / Double(max(1, all.characters))
                    page.element("tr", ["class": kind]) {
                        page.element("td", text: name)
                        for figure in [String(totals.sentences), String(totals.characters), DraftWording.share(share)] {
                            page.element("td", text: figure)
                        }
                    }
                }
            }
        }
    }

    private func write(_ sentence: DraftSentence, number: Int, _ page: MarkupWriter) {
        let kind = sentence.kind.rawValue + (sentence.isQuotation ? " quoted" : "")
        page.element("li", ["class": kind, "id": "s\(number)"]) {
            page.element("p") {
                page.element("b", ["title": DraftWording.kind(sentence.kind)], text: sentence.kind.letter(Console.language))
                page.text(library.document(of: check.draft).quote(sentence.range))
            }
            guard sentence.kind != .only else { return }
            page.element("div", ["class": "sources"]) {
                for source in sentence.sources.prefix(sourceLimit) { write(source, page) }
            }
        }
    }

    private func write(_ source: DraftSentence.Source, _ page: MarkupWriter) {
        let document = library.document(of: source.passage.speech)
        let start = source.passage.range.lowerBound
        let headings = library.crumbs(ofSpeech: source.passage.speech, at: start).filter { !$0.isEmpty }
        let names = [library.speech(source.passage.speech).title.text] + headings
        page.element("div") {
            page.text("\(DraftWording.share(source.share)) · \(names.joined(separator: " › ")) · \(document.name)")
            page.element("p", text: document.quote(document.sentence(at: start)))
        }
    }
}
