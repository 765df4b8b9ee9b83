import ArgumentParser
import Foundation
import Rostering

/// The entry of the program.
@main
enum Main {
    static func main() async {
        // A closed pipe is then an error of a write, which ends quietly, and not a signal in the middle of a plan.
        signal(SIGPIPE, SIG_IGN)
        await RosterCommand.main()
    }
}

/// `roster` and its subcommands.
struct RosterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: say(
            "Plan a week of volunteers for a community, and prove how good the plan is.",
            "为社区编制一周志愿者排班，并证明其质量。"
        ),
        discussion: say(
            """
            Describe the week in a scenario (a folder or a file), check it, plan it, and look at the roster:

              roster check scenarios/village
              roster plan scenarios/village
              roster show scenarios/village roster.json --by volunteer

            Or keep a year of weeks in a database: see the second list of commands.

            Exit codes: 0 done, 1 failure (or a roster rejected), 2 proven infeasible, \
            3 a limit was reached without a roster, 64 wrong usage.
            """,
            """
            先用方案（文件夹或文件）描述一周的情况，再检查、排班、查看结果：

              roster check scenarios/village
              roster plan scenarios/village
              roster show scenarios/village roster.json --by volunteer

            也可以将全年各周保存在数据库中：见第二组命令。

            退出码：0 完成；1 失败（或排班未通过检验）；2 已证明无法排班；3 到达限制仍无排班；64 用法错误。
            """
        ),
        version: "0.1.0",
        subcommands: [
            PlanCommand.self, VerifyCommand.self, ShowCommand.self, CheckCommand.self, SampleCommand.self,
            SchemaCommand.self, ExportModelCommand.self, PagesCommand.self, CalendarCommand.self, TablesCommand.self,
        ],
        groupedSubcommands: [RosterCommand.answers, RosterCommand.cycle]
    )
}
