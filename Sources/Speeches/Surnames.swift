/// The commonest family names, which tell a name that stands alone from a short heading.
enum Surnames {
    private static let all: Set<UInt32> = Set(
        ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温殷岳习梅洪施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岑翟蓝俞辛管祝左涂柯季游耿焦")
            .unicodeScalars.map(\.value))

    static func begins(_ range: Range<Int>, in text: CleanText) -> Bool { all.contains(text[range.lowerBound]) }
}
