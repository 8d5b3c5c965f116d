import Speeches

/// Speeches invented for these tests; the second is in traditional script, the third has a gloss and a broken line.
enum ThreeSpeeches {
    private static let texts = [
        """
        在青山镇护林工作会议上的讲话
        同志们：
        护林的事再说一遍。山上的树是祖辈一棵一棵栽下来的，我们这一代人只许添绿。
        火柴不进山，烟头不落地，这十个字要写在每一个路口。护林员要长年行走在山上，银行的利息由村长发放。
        护林不是几个护林员的事，护林要靠人民。
        """,
        """
        在白水鄉春季防火會上的講話
        同志們：
        護林不是幾個護林員的事。山上的樹是祖輩一棵一棵栽下來的。
        """,
        """
        在石门村村民大会上的讲话
        乡亲们：
        火柴不进山，烟头不落(luò)地，这十个字要写在
        每一个路口。散会以后请各组组长留一下。妇女同志先走。
        """,
    ]

    static let library = library(of: texts)

    static func library(of texts: [String]) -> Library {
        Library(
            documents: texts.enumerated().map { DocumentParser.parse(DecodedText($1), name: "讲话/\($0).txt") })
    }
}
