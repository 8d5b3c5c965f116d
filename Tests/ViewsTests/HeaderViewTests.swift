import Screen
import Testing

@testable import Views

struct HeaderViewTests {
    private func fitted(_ crumbs: [String], _ columns: Int) -> String {
        let viewport = Viewport(size: Size(columns: 80, rows: 24), language: .chinese, layouts: LayoutCache())
        return HeaderView(crumbs: crumbs, figure: "", viewport: viewport).fittedCrumbs(columns)
    }

    private let crumbs = ["文库", "在青山镇护林工作会议上的讲话", "二、管好火源", "（一）进山要登记"]

    @Test func whatFitsIsWhole() {
        #expect(fitted(crumbs, 69) == "文库 › 在青山镇护林工作会议上的讲话 › 二、管好火源 › （一）进山要登记")
    }

    @Test func theLastStaysWholeAndThoseBeforeItGiveWay() {
        #expect(fitted(crumbs, 60) == "文库 › 在青山镇护林工作会… › 二、管好火源 › （一）进山要登记")
        #expect(fitted(crumbs, 48) == "文库 › 在青山… › 二、管好火… › （一）进山要登记")
    }

    @Test func whatIsTooShortToSayAnythingIsLeftOut() {
        #expect(fitted(crumbs, 40) == "在青山… › 二、管… › （一）进山要登记")
        #expect(fitted(crumbs, 30) == "二、管… › （一）进山要登记")
        #expect(fitted(crumbs, 20) == "（一）进山要登记")
        #expect(fitted(crumbs, 9) == "（一）进…")
    }

    @Test(arguments: 0...70)
    func theCrumbsNeverTakeMoreThanTheirColumns(columns: Int) {
        #expect(Symbols().columns(of: fitted(crumbs, columns)) <= columns)
    }
}
