### 命令行检查在各条结论之外打印的文字。

check-error = 错误
check-warning = 提醒
check-facts-without-lesson = 还没有写进哪一课的事实
check-facts-without-item = 还没有哪道题用到的事实
check-objectives-below-two = 不足两道题的目标
check-counts = { $modules } 个模块，{ $lessons } 课已写好，{ $items } 道题，{ $scenarios } 个情景，{ $facts } 条事实
check-sum = { $errors ->
    [0] 没有错误
   *[other] { $errors } 处错误
}，{ $warnings ->
    [0] 没有提醒
   *[other] { $warnings } 条提醒
}。
check-ending = 结局 { $ending }：最低 { $min }，最高 { $max }
check-ending-reachable = 结局 { $ending }：走得到，分数范围不详
check-ending-unreachable = 结局 { $ending }：走不到
check-lost = { $node }：{ $states } 个状态里，有 { $lost } 个无论怎么走都通不过了
check-paths = 最佳路径 { $best }，最差路径 { $worst }
check-random = 随便选的人：平均 { $mean }，{ $passing } 通过
check-bots = 各有一种习惯的试玩者，每个玩 { $plays } 次：
check-bot = 试玩者
check-bot-mean = 平均分
check-bot-passed = 通过
check-bot-decisions = 轮数
check-bot-endings = 结局
check-unsaid = 没有一个试玩者说过：{ $options }
check-left-out = 没有检查：{ $rules }
check-proven = 已证明：走遍了全部 { $states } 个状态。
check-not-proven = 未证明；走过了 { $states } 个状态。
