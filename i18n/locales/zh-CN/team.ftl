### 经理的页面。

team-title = 我的团队
team-lead = { $course }。共 { $count } 人，含您自己和下级的下级。您看得到状态、日期和分数，看不到单题答案。
team-talks = 该谈一谈的人
team-talks-lead = 一个人，一个原因，一句开头的话。
team-no-talks = 现在没有人需要谈。下面的人都在路上。
team-everybody = 全部
team-empty = 这门课还没有指派给您团队里的人。指派由人事来做；之后这里会显示谁逾期了，谁该谈一谈。
talk-not-passed = { $scenario } 正式走过一遍，{ $score } 分，没有通过。一起看复盘，问：“客户是在哪一轮变的态度？换到现在，那一轮怎么说？”
talk-not-passed-no-score = { $scenario } 正式走过一遍，没有通过。一起看复盘，问：“客户是在哪一轮变的态度？”
talk-practising = { $scenario } 练了 { $runs } 遍，最好 { $score } 分。问：“客户是在哪一轮冷下来的？把那一轮念给我听听。”
talk-weak = { $lesson }最好 { $score } 分。请对方拿自己的一个客户，把这一课讲给您听。
talk-not-begun-late = 截止日已过 { $days } 天，还没开始。问：“卡在哪里？”今天就约好二十分钟，学完第一课够了。
talk-not-begun = { $days ->
    [0] 今天到期，
   *[other] 还剩 { $days } 天，
}还没开始。问：“哪天有安静的二十分钟？”这点时间，学完第一课够了。
talk-still = 停了 { $days } 天，停在 { $lesson }。问：“是没时间，还是没看懂？”没时间就一起定个钟点，没看懂就一起读那一段。
talk-still-somewhere = 停了 { $days } 天。问：“是没时间，还是没看懂？”没时间就一起定个钟点。
