import Rostering
import Testing

@testable import ScenarioFile

@Suite("Dates, times and numbers as people type them")
struct HumanWordsTests {
    private let reference = CivilDate(iso: "2026-11-27")!

    @Test(
        "a date is read in every usual form",
        arguments: [
            "2026-12-01", "2026/12/1", "2026.12.1", "2026年12月1日", "12月1日", "12月1号", "12/1", "１２月１日", "２０２６－１２－０１",
        ]
    )
    func dates(text: String) { #expect(HumanDate.date(text, near: reference) == CivilDate(iso: "2026-12-01")) }

    @Test("a date without a year lies near the week that is planned")
    func nearestYear() {
        #expect(HumanDate.date("1月3日", near: reference) == CivilDate(iso: "2027-01-03"))
        #expect(HumanDate.date("12月30日", near: CivilDate(iso: "2027-01-05")!) == CivilDate(iso: "2026-12-30"))
    }

    @Test("what is no date is refused", arguments: ["2026-13-01", "2月30日", "明天", "", "1", "2026-12", "1-2-3"])
    func noDates(text: String) { #expect(HumanDate.date(text, near: reference) == nil) }

    @Test(
        "a time is read in every usual form",
        arguments: [
            ("9:00", 540), ("9：00", 540), ("09:00", 540), ("上午9点", 540), ("9点", 540), ("9点半", 570), ("9点15分", 555),
            ("下午2:30", 870), ("下午2点", 840), ("14时", 840), ("晚上7点半", 1_170), ("中午12点", 720), ("2:30 pm", 870),
            ("9am", 540), ("12am", 0), ("0900", 540), ("１４：００", 840), ("24:00", 1_440), ("上午 9：30", 570),
        ]
    )
    func times(text: String, minute: Int) { #expect(HumanDate.time(text) == TimeOfDay(minute: minute)) }

    @Test("what is no time is refused", arguments: ["9", "25:00", "9:60", "早上", "noon", ""])
    func noTimes(text: String) { #expect(HumanDate.time(text) == nil) }

    @Test(
        "a window is read in every usual form",
        arguments: [
            "9:00-11:30", "9：00～11：30", "09:00 – 11:30", "上午9点至11点半", "上午9点到上午11点30分", "9:00 to 11:30", "９:００-１１:３０",
        ]
    )
    func windows(text: String) {
        #expect(HumanDate.window(text) == DailyWindow(TimeOfDay(9), TimeOfDay(11, 30)))
    }

    @Test("the half of the day is understood for the end too, unless that makes no sense")
    func halves() {
        #expect(HumanDate.window("下午2点-4点") == DailyWindow(TimeOfDay(14), TimeOfDay(16)))
        #expect(HumanDate.window("上午10点-12点") == DailyWindow(TimeOfDay(10), TimeOfDay(12)))
        #expect(HumanDate.window("上午10点-14:00") == DailyWindow(TimeOfDay(10), TimeOfDay(14)))
    }

    @Test(
        "days are read in every usual form",
        arguments: [
            ("周一至周五", "mon-fri"), ("周一到周五", "mon-fri"), ("周一、周三、周五", "mon,wed,fri"), ("周一、三、五", "mon,wed,fri"),
            ("星期天", "sun"), ("每天", "daily"), ("工作日", "working-days"), ("周末", "weekend"), ("mon-fri", "mon-fri"),
            ("Mon, Wed", "mon,wed"), ("12月1日", "2026-12-01"), ("12月1日、12月3日", "2026-12-01,2026-12-03"),
            ("周一至周五 除 12月3日", "mon-fri except 2026-12-03"), ("工作日 mon", "working-days mon"),
        ]
    )
    func days(text: String, words: String) { #expect(HumanDate.days(text, near: reference) == words) }

    @Test(
        "a day, a time or both are read in every usual form",
        arguments: [
            ("2026-12-01", "2026-12-01", nil), ("12月1日", "2026-12-01", nil), ("14:00", nil, "14:00"),
            ("下午2点", nil, "14:00"), ("2026-12-01T14:00", "2026-12-01", "14:00"),
            ("2026-12-01 9：30", "2026-12-01", "09:30"), ("12月1日下午2点半", "2026-12-01", "14:30"),
            ("12/1 9am", "2026-12-01", "09:00"), ("１２月１日　１４：００", "2026-12-01", "14:00"),
            ("2026-12-01T24:00", "2026-12-01", "24:00"),
        ] as [(String, String?, String?)]
    )
    func moments(text: String, date: String?, time: String?) throws {
        let read = try #require(HumanWords.moment(text, near: reference))
        #expect(read.date?.description == date && read.time?.description == time)
    }

    @Test("what is neither day nor time is no moment", arguments: ["", "tomorrow", "2026-13-01", "25:00", "T14:00x"])
    func noMoment(text: String) { #expect(HumanWords.moment(text, near: reference) == nil) }

    @Test(
        "a length of time is read in every usual form",
        arguments: [
            ("90", 90), ("90分钟", 90), ("90 min", 90), ("1.5小时", 90), ("1小时30分", 90), ("1小时半", 90), ("半小时", 30),
            ("1:30", 90), ("2 h", 120), ("９０", 90),
        ]
    )
    func lengths(text: String, minutes: Int) { #expect(HumanText.minutes(text) == minutes) }

    @Test(
        "free times are read in every usual form",
        arguments: [
            ("周一至周五 9:00-12:00", "mon-fri 09:00-12:00"), ("周六下午2点-4点 优先", "sat 14:00-16:00 preferred"),
            ("周一至周五 上午9点-12点；12月3日 没空", "mon-fri 09:00-12:00; 2026-12-03 none"), ("随时", "daily"),
            ("9:00-12:00", "daily 09:00-12:00"), ("周日", "sun"),
            ("Tue 9:00-11:00 undesired", "tue 09:00-11:00 undesired"),
        ]
    )
    func availability(text: String, words: String) {
        let cells = CellWords(reference: reference, ids: [:])
        #expect(cells.canonical(text, key: "availability") == words)
    }

    @Test(
        "a skill is read with its level and its last day",
        arguments: [
            ("护理", "nurse"), ("护理(资深)", "nurse:experienced"), ("护理（见习）至2027年1月31日", "nurse:trainee@..2027-01-31"),
            ("nurse:experienced", "nurse:experienced"), ("护理、驾驶", "nurse; 驾驶"),
        ]
    )
    func skills(text: String, words: String) {
        let cells = CellWords(reference: reference, ids: ["护理": "nurse"])
        #expect(cells.canonical(text, key: "skills") == words)
    }

    @Test("wishes, truths and words of choice are read in both languages")
    func choices() {
        let cells = CellWords(reference: reference, ids: [:])
        #expect(cells.canonical("女（必须）、会说粤语", key: "wishes") == "female required; speaks 粤语")
        #expect(cells.canonical("男", key: "gender") == "male")
        #expect(cells.canonical("网格员", key: "kind") == "grid-member")
        #expect(cells.canonical("是", key: "adult") == "true")
        #expect(cells.canonical("未到", key: "outcome") == "no-show")
        #expect(cells.canonical("perhaps", key: "adult") == nil)
    }
}
