### 角色扮演：清单、任务说明、对话、结局、复盘。

practice-title = 角色扮演
practice-lead = 和客户谈完一场会。练习不限次数，每一句都会保存，中途离开也能接着谈。
practice-meta = 约 { $minutes } 分钟，约 { $turns } 轮
practice-minutes = 约 { $minutes } 分钟
practice-ready = 现在就能谈
practice-planned = 还在编写
practice-planned-note = 写好之后会出现在上面。
practice-best = 最好 { $score } 分
practice-best-passed = 最好 { $score } 分，已通过
practice-never = 还没谈过
practice-official-left = 正式的一次还没用
practice-official-used = 正式的一次已经用过
practice-official-locked = 看过复盘，正式的一次锁到 { $until }
practice-official-open = 正式的一次还没谈完
practice-open-lead = { $mode }，上次谈到 { $at }
practice-go-on = 接着谈
practice-to-brief = 看任务说明
practice-none-title = 还没有角色扮演
practice-none = 课程里的角色扮演写好以后会出现在这里。先去学习，需要时请问培训师。
practice-mode-practice = 练习
practice-mode-official = 正式一次

brief-over = { $id }，{ $point } 点，约 { $minutes } 分钟，约 { $turns } 轮
brief-know = 您是谁，知道什么，要做到什么
brief-people = 会遇到的人
brief-judged = 怎样评
brief-judged-lead = 每一轮的话按下面几个方面记点，权重合计 100。
brief-pass = { $pass } 分及以上，且结局不差，算通过。
brief-pass-cap = 越过红线的一句，总分最多 39。
brief-how = 怎样谈
brief-how-turns = 每一轮选一句，或者用自己的话说。说出口就收不回。
brief-how-mood = 对方的姿态会变，那就是您要看的。对错到复盘才说。
brief-how-hint = 每轮可以问教练一次。练习不扣分，正式每次扣 { $points } 分。
brief-start = 开始
brief-start-practice = 开始练习
brief-start-practice-again = 再练一次
brief-practice-note = 不限次数，提示不扣分。
brief-official = 正式谈一次
brief-official-warning = 正式只有一次，谈完不能重来；提示每次扣 { $points } 分。准备好再开始。
brief-official-keeps = 中途可以离开，回来从同一轮接着谈。
brief-official-confirm = 我明白正式只有一次
brief-official-confirm-first = 请先勾选这一项，再开始。
brief-official-go = 开始正式的一次
brief-official-used = 正式的一次已经用过。练习不受影响。
brief-official-locked = 您看过复盘，正式的一次锁到 { $until }。练习不受影响。
brief-record = 您的成绩

play-page-title = { $id } 第 { $turn } 轮
play-over = { $id }，{ $mode }，第 { $turn } 轮，约 { $about } 轮
play-mode-practice = 练习第 { $number } 次
play-mode-official = 正式一次
play-talk = 对话
play-before = 前 { $turns } 轮
play-whole-talk = 整场对话
play-you = 您
play-turn = 第 { $turn } 轮
play-person = { $name }，{ $title }
play-topic = 话题：{ $topic }
play-missed-mark = ，对方没听明白
play-options-shown = 您请系统给出了几种说法。
play-coach-said = { $coach }的提示
play-coach = 教练
play-choose = 您怎么答？
play-choose-topic = 想聊哪一件？
play-say-this = 就这么说
play-topic-this = 就聊这个
play-no-return = 说出口就收不回。
play-keys-choose = 数字键 1 到 { $most } 选，回车说出。
play-keys-say = 回车说出，Shift 加回车换行。
play-say-limit = 最多 { $most } 字。
play-tries = { $tries ->
    [1] 再没听明白，就给出几种说法供您选。
   *[other] 可以说 { $tries } 次，之后给出几种说法供您选。
}
play-show-options = 给我几种说法
play-table = 桌边的人
play-notes = 笔记本
play-notes-count = 笔记本 { $known } / { $all }
play-known = ，已知
play-not-yet = 还没聊到
play-known-before = 开始前就知道
play-seen = 看得见的变化
play-seen-range = { $value }，从 { $min } 到 { $max }
play-hint-title = 问教练{ $coach }
play-hint-jump = 提示
play-hint-jump-price = 提示，扣 { $points } 分
play-hint-free = 每轮可以问一次，练习不扣分。
play-hint-price = 每轮可以问一次，每次从总分里扣 { $points } 分。
play-hint-taken = { $count ->
    [0] 还没问过。
   *[other] 已经问过 { $count } 次。
}
play-hint-ask = 问一次
play-hint-ask-price = 问一次，扣 { $points } 分
play-hint-given = 这一轮问过了，提示在对话里。
play-hint-none = 这一轮没有提示。
play-brief = 任务说明
play-brief-task = 任务
play-brief-judged = 怎样评
play-brief-judged-text = { $list }。{ $pass } 分及以上，且结局不差，算通过。
play-pick-first = 请先选一句。
play-pick-topic-first = 请先选一件。
play-pick-gone = 这一句现在不能选了，请从下面选一句。
play-say-empty = 请先写一两句，或者请系统给出几种说法。
play-say-long = 写得太长，请缩到 { $most } 字以内。
play-conflict-said = 这场对话已在另一个窗口里往前走了，那边说的是“{ $said }”。下面是现在的这一轮。
play-conflict-missed = 另一个窗口里已经说过“{ $said }”，对方没听明白。请换一种说法。
play-conflict-topic = 另一个窗口里已经打开了话题“{ $topic }”。下面是现在的这一轮。
play-conflict-hint = 另一个窗口里已经问过教练，提示在对话里。请看过再说。
play-conflict-options = 另一个窗口里已经要了几种说法，请从下面选一句。
play-conflict-yours = 您在这里写的没有说出：
play-closed = 这场对话已经结束，刚才那一句没有说出。
play-put-aside = 这次练习已经收起
play-put-aside-lead = 您从另一次的某一轮另起了练习，这一次就停在第 { $turn } 轮。说过的都还在，只是不能再往下谈。

play-ended-title = { $ending }，{ $id }
play-ended-over = { $id } { $title }，{ $mode }，{ $at } 结束，用时 { $minutes } 分钟
play-of-100 = / 100
play-passed = 通过
play-not-passed = 没有通过
play-passed-why = { $pass } 分及以上，且结局不差
play-failed-both = 不到 { $pass } 分，结局也不好
play-failed-score = 结局不差，但不到 { $pass } 分
play-failed-ending = 分数够了，但结局不好
play-failed-critical = 有一句越了红线，总分最多 { $most }
play-dimensions = 各个方面
play-dimension = 方面
play-percent = 达到
play-weight = 权重
play-share = 得分
play-total = 合计
play-as-table = 看表格
play-hint-cost = 问了 { $count } 次教练，扣 { $points } 分。
play-next = 接下来
play-to-debrief = 看复盘
play-debrief-note = 复盘逐轮说出对方心里怎么想、为什么、换一句会怎样。
play-debrief-lock = 看过复盘，本场景正式的一次锁 24 小时，练习不受影响。
play-again = 再练一次
play-back = 回到角色扮演

play-gesture-up = { $n ->
    [0] 点了点头，往前坐了坐。
    [1] 把这句话记了下来。
    [2] 放下手机，看着您。
    [3] 把椅子往桌边挪了挪。
    [4] 神情松了一些。
    [5] 合上手边的文件，听您说。
    [6] 笔停下来，等您往下讲。
   *[7] 把茶杯推到一边，身子转向您。
}
play-gesture-down = { $n ->
    [0] 把笔帽扣上，又打开。
    [1] 看了一眼手表。
    [2] 往椅背上一靠。
    [3] 翻了翻面前的纸，没有抬头。
    [4] 把本子合上了。
    [5] 目光移向窗外。
    [6] 拿起手机，看了看又放下。
   *[7] 抱起了胳膊。
}
play-posture-up = { $n ->
    [0] 身体前倾，看着您
    [1] 往前坐，手边的笔没停
    [2] 转过身来，听得认真
   *[3] 靠近桌边，等您往下说
}
play-posture-even = { $n ->
    [0] 坐直，手放在桌上
    [1] 坐得端正，在听
    [2] 不急不慢，看着面前的纸
   *[3] 坐着没动，等您开口
}
play-posture-down = { $n ->
    [0] 身体后靠，手压着面前的纸
    [1] 靠在椅背上，抱着胳膊
    [2] 坐得远了些，看着别处
   *[3] 往后一靠，没有再记
}

debrief-title = 复盘：{ $ending }，{ $id }
debrief-shut = 复盘先合上
debrief-shut-lead = 这场角色扮演的正式一次还没走完，复盘会把它要考的说出来。先把正式的走完，之后每份复盘都可以再看。
debrief-shut-go = 回到正式的一次
debrief-step = 同步
debrief-ahead = 超前 { $by }
debrief-behind = 落后 { $by }
debrief-none = 不计
debrief-turn-place = 第 { $turn } 轮，{ $place }
debrief-rails = { $turns } 轮，两条轨
debrief-rails-buyer = 客户一直在 { $point } 点。
debrief-rails-sum = 同步 { $step } 轮{ $ahead ->
    [0] {""}
   *[other] ，超前 { $ahead } 轮
}{ $behind ->
    [0] {""}
   *[other] ，落后 { $behind } 轮
}{ $none ->
    [0] {""}
   *[other] ，不计 { $none } 轮
}。
debrief-legend-step = 同步：两轨相会
debrief-legend-ahead = 超前：您走到了客户前面
debrief-legend-behind = 落后：客户已经走过去了
debrief-legend-none = 不计：客套，没有点
debrief-moments = { $count ->
    [1] 最要紧的一轮
    [2] 最要紧的两轮
   *[other] 最要紧的三轮
}
debrief-no-moment = 没有一轮少拿。每一轮说的，都是当时能说的最好的一句。
debrief-moment = 第 { $turn } 轮：{ $said }
debrief-loss = 比最好的一句少约 { $points } 分
debrief-heard = 对方说的
debrief-said = 您说的
debrief-own-words = 用自己的话
debrief-not-understood = 没听明白的
debrief-inside = 对方心里
debrief-why = 为什么
debrief-cost = 代价
debrief-answer = 对方答
debrief-they = 对方
debrief-facts = 依据
debrief-hint = 问过教练
debrief-better = 换一句
debrief-better-reply = “{ $said }”{ $who }会答：{ $reply }
debrief-better-only = “{ $said }”
debrief-best-said = 这就是当时最好的一句。
debrief-others = { $count ->
   *[other] 另外 { $count } 种说法，各走到哪里
}
debrief-other-reply = { $who }会答：
debrief-leads-to = 接下来：
debrief-leads-to-end = 走到结局：
debrief-line-crossed = 越过红线
debrief-again = 从第 { $turn } 轮再试
debrief-again-short = 从这里再试
debrief-again-turn = ，第 { $turn } 轮
debrief-again-note = 另起一次练习，不改这次的分。
debrief-again-open = 正开着一次练习：从这里再试，那一次就收起，不能再往下谈。
debrief-book-missed = 没问到
debrief-points = 每一点从哪里来
debrief-col-turn = 轮
debrief-col-said = 您说的
debrief-col-place = 位置
debrief-col-again = 再试
debrief-sum-points = 得到的点数
debrief-sum-par = 最好一条路的点数
debrief-sum-percent = 达到
debrief-sum-weight = 权重
debrief-sum-share = 得分，达到乘权重
debrief-sum = 合计
debrief-sums-rule = 每个方面：各轮的点数相加，除以最好一条路的点数（少于 0 算 0，多于那条路算满），再乘权重。几个方面相加是 { $base }。
debrief-sums-hints = { $count ->
    [0] 没有问过教练。
   *[other] 问了 { $count } 次教练，扣 { $points } 分。
}
debrief-sums-hints-free = 问了 { $count } 次教练，练习不扣分。
debrief-sums-cap = 有一句越过红线，总分最多 { $most }。
debrief-sums-round = 最后是 { $exact }，四舍五入为 { $score }。
debrief-sums-exact = 最后是 { $exact }。
debrief-turns = 逐轮看
debrief-curves = 看不见的变化
debrief-curves-lead = 谈话里不给数字，这里是每一轮之后的数。
debrief-curve-words = 开始 { $first }，结束 { $last }
debrief-curve-start = 开始
debrief-curve-turn = 第 { $turn } 轮
debrief-best = 最好的一条路
debrief-best-fold = { $turns } 轮，走到“{ $ending }”

play-sheet = { $label }：{ $lines }
play-sheet-line = { $label } { $put }
play-sheet-between = ；
play-sheet-carried = 表上是您上次交的，接着改。
play-sheet-unfilled = 还有空着的行。每一行都要填。
play-sheet-strange = 表上有一行认不出来。请从下面重新选。
play-hand-in = 交上{ $label }
play-conflict-sheet = 另一个窗口里已经交上{ $label }。下面是现在的这一轮。
debrief-sheet = { $label }，对了 { $percent }
debrief-other-bands = { $count ->
   *[other] 另外 { $count } 档，各走到哪里
}
play-no-return-sheet = 交上去就收不回。
debrief-handed = 您交的
