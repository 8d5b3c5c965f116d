import Speeches
import Testing

/// What a speech's text and its file's name state, and where.
struct FactFinderTests {
    private func facts(_ head: String, name: String = "讲话.txt", tail: String = "") -> SpeechFacts {
        parse("\(head)\n同志们：\n\(prose())\n\(tail)", name: name).speeches[0].facts
    }

    /// The words of the text that state a fact.
    private func place(_ kind: SpeechFacts.Kind, in text: String) -> String? {
        let document = parse(text)
        guard case .text(let range) = document.speeches[0].facts[kind]?.origin else { return nil }
        return document.text.string(in: range)
    }

    @Test func theHeadStatesDateSpeakerAndOccasion() {
        let text = "在全乡春耕大会上的讲话\n（2024年3月5日）\n乡党委书记　王小明\n\n同志们：\n\(prose())\n"
        #expect(parse(text).speeches[0].facts.values == [.date: "2024-03-05", .speaker: "王小明", .occasion: "全乡春耕大会"])
        #expect(place(.title, in: text) == "在全乡春耕大会上的讲话")
        #expect(place(.date, in: text) == "2024年3月5日")
        #expect(place(.speaker, in: text) == "王小明")
        #expect(place(.occasion, in: text) == "全乡春耕大会")
    }

    @Test func aTitleMayNameItsSpeaker() {
        #expect(facts("王小明同志在全乡春耕大会上的讲话").values == [.speaker: "王小明", .occasion: "全乡春耕大会"])
        #expect(facts("乡党委书记王小明在全乡春耕大会上的讲话").speaker == "王小明")
        #expect(facts("王小明乡长在全乡春耕大会上的讲话").speaker == "王小明")
        #expect(facts("昨天下午在全乡春耕大会上的讲话").speaker == nil)
    }

    @Test func anOccasionIsAGatheringOrWhatStandsBeforeTheTime() {
        #expect(facts("石桥镇修渠工作推进会讲话").occasion == "石桥镇修渠工作推进会")
        #expect(facts("在白水村调研时的讲话").occasion == "白水村调研")
        #expect(facts("关于修渠的几点意见").occasion == nil)
    }

    @Test func namedFactsAreTaken() {
        let head = "来源：白水日报  作者：石匠\n在全乡春耕大会上的讲话\n时间：2024年3月5日　地点：乡中学操场\n主讲人：王小明"
        #expect(
            facts(head).values == [
                .date: "2024-03-05", .place: "乡中学操场", .speaker: "王小明", .occasion: "全乡春耕大会", .source: "白水日报",
            ])
    }

    @Test func placesStandBesideTheDate() {
        #expect(facts("在修路会上的讲话\n（2024年3月5日于白水）").place == "白水")
        #expect(facts("在修路会上的讲话\n（白水镇　2024年3月5日）").place == "白水镇")
        #expect(facts("在修路会上的讲话\n（2024年3月5日　白水镇）").place == "白水镇")
        #expect(facts("在修路会上的讲话\n（2024年3月5日　王小明）").values == [.date: "2024-03-05", .speaker: "王小明", .occasion: "修路会"])
    }

    @Test func whenAPageWasPublishedIsNoDateOfTheSpeech() {
        #expect(facts("在修路会上的讲话\n发布时间：2024-03-05").date == nil)
        #expect(facts("在修路会上的讲话\n2024-03-05 09:12").date == nil)
    }

    @Test func aDateBelowTheSpeechCounts() {
        #expect(facts("在修路会上的讲话", tail: "谢谢大家！\n2024年3月5日\n").date == "2024-03-05")
    }

    @Test func aFileNameStatesItsDate() {
        func fact(_ name: String) -> StatedFact? { parse(prose(), name: name).speeches[0].facts[.date] }
        #expect(fact("a/2024-03-05 讲话.txt") == StatedFact("2024-03-05", .fileName))
        #expect(fact("a/20240305讲话.txt") == StatedFact("2024-03-05", .fileName))
        #expect(fact("2023年/讲话.txt") == StatedFact("2023", .folderName))
        #expect(fact("2022年/2023年/讲话.txt") == StatedFact("2023", .folderName))
        #expect(fact("讲话20.txt") == nil)
    }

    @Test func aFileNameStatesATitleWhereTheTextHasNone() {
        func speech(_ name: String) -> Speech { parse(prose(), name: name).speeches[0] }
        let named = speech("a/2024-03-05 王小明在全乡春耕大会上的讲话（终稿2）.txt")
        #expect(named.title == SpeechTitle(text: "王小明在全乡春耕大会上的讲话", isDerived: false))
        #expect(named.facts[.title]?.origin == .fileName)
        #expect(named.facts[.speaker] == StatedFact("王小明", .fileName))
        #expect(named.facts[.occasion] == StatedFact("全乡春耕大会", .fileName))
        for name in ["讲话.txt", "2024-03-05 讲话.txt", "004_d9b6df.txt", "新建文档.txt", "终稿2.txt"] {
            #expect(speech(name).title.isDerived, "\(name)")
            #expect(speech(name).facts[.title] == nil, "\(name)")
        }
    }

    @Test func theTextComesBeforeTheFileName() {
        let facts = facts("在修路会上的讲话\n（2019年5月）", name: "2020-01-01 在引水会上的讲话.txt")
        #expect(facts.values == [.date: "2019-05", .occasion: "修路会"])
    }

    @Test(arguments: [
        ("Remarks at the Harvest Dinner, Harrow Ferry", "the Harvest Dinner"),
        ("Address on the Occasion of the Opening of the Bridge", "the Opening of the Bridge"),
        ("Delivered at the Fair 14 May 2019", "the Fair"),
    ])
    func englishOccasionsAreTakenWhereStated(line: String, occasion: String) {
        let prose = "The river was low that summer and nobody in the valley could remember a drier one, so we talked of wells. "
        let text = "A WELCOME\n\(line)\n\nDear friends,\n\n\(prose)\n"
        #expect(parse(text).speeches[0].facts.occasion == occasion)
    }

    @Test func anEnglishDatelineStatesPlaceAndDate() {
        let prose = "The river was low that summer and nobody in the valley could remember a drier one, so we talked of wells. "
        let facts = parse("A WELCOME\nHarrow Ferry, 14 May 2019\n\nDear friends,\n\n\(prose)\n").speeches[0].facts
        #expect(facts.values == [.date: "2019-05-14", .place: "Harrow Ferry"])
    }

    @Test func factsFromOutsideComeFirst() {
        var others = SpeechFacts()
        others[.title] = StatedFact("修路", .metadata(line: 2))
        others[.speaker] = StatedFact("李小山", .metadata(line: 2))
        let document = parse("王小明在修路会上的讲话\n同志们：\n\(prose())\n").stating([0: others])
        #expect(document.speeches[0].title == SpeechTitle(text: "修路", isDerived: false))
        #expect(document.speeches[0].facts.values == [.speaker: "李小山", .occasion: "修路会"])
    }

    @Test func aYearBeforeATitleIsEnough() {
        #expect(facts("2021年全乡春耕工作总结").date == "2021")
        #expect(facts("2021年全乡春耕工作总结\n（2022年1月6日）").date == "2022-01-06")
    }

    @Test func aRegionInATitleIsNoPlace() {
        #expect(facts("在修路会上的讲话\n白水省2021年政府工作报告").place == nil)
    }

    @Test func aFormatsTitleCountsWhereItNamesASpeech() {
        func speech(_ title: String, author: String? = nil) -> Speech {
            let metadata = Origin.Metadata(title: title, author: author, created: "2024-03-05T08:00:00Z")
            return DocumentParser.parse(DecodedText(prose()), name: "a.docx", origin: Origin(format: "docx", metadata: metadata))
                .speeches[0]
        }
        #expect(speech("在全乡春耕大会上的讲话").facts[.title] == StatedFact("在全乡春耕大会上的讲话", .format))
        #expect(speech("在全乡春耕大会上的讲话").title.text == "在全乡春耕大会上的讲话")
        #expect(speech("Microsoft Word - 文档1", author: "王小明").title.isDerived)
        #expect(speech("文档1", author: "王小明").facts == SpeechFacts())
    }
}
