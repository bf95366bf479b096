### 培训师的页面：课程目录、编辑、发布、版本、覆盖。

author-courses = 课程
author-edit-title = 编辑：{ $title }
author-over = 课程编辑
author-version-of = 版本 { $number }，{ $date } 发布
author-draft-from = 草稿，来自 { $date } 发布的版本 { $number }
author-lesson-over = { $module } 第 { $number } 课，{ $from }
author-draft-open = 这份草稿由{ $by }在{ $when }开始。
author-draft-files = { $files ->
    [0] 和已发布的版本还没有差别。
   *[other] 和已发布的版本相比，改了 { $files } 个文件。
}
author-no-draft = 现在看到的是已发布的内容。要改动，先开始一份草稿；发布以前，学员什么也看不到。
author-begin = 开始修改
author-see-changes = 看改动并发布
author-discard = 丢弃草稿
author-offer = 程序带来了这门课的新版内容。
author-offer-see = 看有什么不同
author-fig-lessons = 课已写好
author-fig-items = 练习题
author-fig-errors = 错误
author-fig-warnings = 要看一看
author-fig-people = 人正在学
author-of = { $done } / { $all }
author-scenarios = 情景练习
author-files = 课程文件
author-file-outline = 目录：模块、课、目标、结业规则
author-file-facts = 每句话可以依据的事实
author-file-glossary = 中英文成对的术语
author-file-names = 课里的人、公司和产品
author-file-card = 速查卡：{ $card }
author-file-tests = 记录的对局和句子
author-planned = 计划中，还没写
author-written = 已写好
author-changed = 草稿里有改动
author-errors = { $count } 处错误
author-warnings = { $count } 处要看一看
author-stale-count = { $count } 处译文待核
author-lesson-when = { $minutes } 分钟，{ $items } 题
author-lesson-minutes = { $minutes } 分钟
author-versions = 全部版本
author-coverage = 覆盖了什么
author-write = 开始写这一课
author-planned-lead = 这一课在目录里，还没有写。点“开始写这一课”，两种语言的文件连同十段骨架就建好了；发布以前，学员什么也看不到。

author-parts = 本课各段
author-parts-at = { $count } 段，正在改“{ $part }”
author-part-front = 标题与目标
author-part-items = 练习题
author-part-exercise = 练习的各步
author-part-figure-words = 图 { $name } 的文字
author-part-figure = 图 { $name }
author-part-error = ，有错误
author-part-warn = ，有要看的
author-part-changed = ，有改动
author-paragraph = 第 { $number } 段
author-heading = 小标题
author-whole = { $part }，整段
author-zh = 中文
author-en = English
author-facts = 依据
author-facts-hint = 事实的编号，用空格隔开；超出原课件的内容加上“origin: addition”。
author-facts-differ = 两种语言写的依据不同；保存这一栏会把两边改成一样。
author-touched = { $when }，{ $by }
author-as-published = 与已发布的相同
author-stale-zh = 早于英文，待核
author-stale-en = 早于中文，待核
author-missing-zh = 还没有中文
author-missing-en = 还没有英文
author-stale-en-lead = 中文在{ $when }改过，英文还是已发布的原文。
author-stale-zh-lead = 英文在{ $when }改过，中文还是已发布的原文。
author-agree-en = 英文不用改
author-agree-zh = 中文不用改
author-fill-en = 补一段英文
author-fill-zh = 补一段中文
author-what-changed-zh = 看中文改了什么
author-what-changed-en = 看英文改了什么
author-save = 保存
author-preview = 预览
author-preview-zh = 预览中文
author-preview-en = 预览英文
author-more = 依据、加一段、删除
author-add = 加一段
author-remove = 删掉这一对
author-entry-head = 文件开头
author-entry-add = 加一条
author-entry-new = 新的一条
author-entry-new-hint = 写法和上面各条一样；它会排在最后。
author-line = 第 { $line } 行起
author-undo = 撤销
author-redo = 重做
author-undo-what = 撤销{ $by } { $time } 的保存
author-redo-what = 恢复{ $by } { $time } 的保存
author-publish-see = 看改动并发布
author-why-not = 先处理草稿里的 { $errors } 处错误
author-nothing-saved = 还没有改动
author-find = { $count ->
    [0] 没有要处理的
   *[other] 要处理的 { $count } 处
}
author-find-none = 这一课没有错误，两种语言也对得上。
author-find-none-file = 这个文件没有错误。
author-error = 错误
author-warning = 提醒
author-check = 待核
author-missing = 缺译文
author-place-pair = { $part }，第 { $number } 段
author-place-line = { $file }，第 { $line } 行
author-go = 去看
author-affected = { $begun ->
    [0] 现在没有人在学这门课，新版本对所有人生效。
   *[other] 正在学这门课的有 { $begun } 人，他们留在开始时的版本。
}
author-seen-by-trainees = 学员看到的样子
author-seen-unsaved = 学员会看到的样子，还没有保存
author-part-unreadable = 先改好这一段的错误，才能显示。

author-preview-title = 预览
author-preview-lead = 这是草稿的预览，和学员将来看到的一样，不会留下任何记录。
author-preview-lead-published = 这是已发布的版本，和学员看到的一样，不会留下任何记录。
author-preview-other = 看另一种语言
author-preview-back = 回到编辑
author-preview-none = 先改好这一课的错误，才能显示。
author-preview-items = 练习题
author-preview-items-lead = 共 { $count } 题，逐题作答，逐题讲解。

author-conflict-title = 这段文字已经有人改过
author-conflict-lead = 您打开页面以后，{ $by }在{ $when }存过另一个写法。两段文字都还在：请选一段，或者把两段合成一段。
author-conflict-yours = 您写的
author-conflict-theirs = 现在的文字
author-conflict-differs = 不同之处：从现在的文字到您写的
author-conflict-keep = 保存这段文字
author-conflict-keep-hint = 保存以前可以随意再改。
author-conflict-leave = 保留现在的文字
author-conflict-empty = （空）
author-closed-title = 这份草稿已经不在编辑中
author-closed-lead = 您写的时候，它被发布或丢弃了。您的文字在下面：请复制下来，开始一份新草稿，再放进去。
author-moved = 这个文件刚才有人改过，现在看到的是最新的样子。您要做的事还没有做；如果还要做，请再点一次。
author-back = 回到课程

author-publish-title = 发布草稿
author-publish-lead = 下面是和版本 { $number } 不同的地方。新学员用新版本；已经开始的人留在自己的版本。
author-publish-none = 草稿没有改动，没有可发布的。
author-publish-errors-title = 有错误，不能发布
author-publish-people = 会影响谁
author-publish-begun = { $begun ->
    [0] 没有人学到一半，不会有人留在旧版本。
   *[other] { $begun } 人已经开始，他们留在自己的版本，直到学完。
}
author-publish-completed = { $completed ->
    [0] 还没有人学完这门课。
   *[other] { $completed } 人已经学完，他们的成绩不变。
}
author-publish-note = 这一版有什么新内容，写进版本列表
author-publish-note-hint = 一两句话，让别的培训师一年后也看得懂。
author-publish-go = 发布这个版本
author-publish-moved = 您看的时候，草稿又有人改过。下面的列表是新的，请再看一遍后发布。
author-publish-nothing = 草稿没有改动。
author-added = 新文件
author-removed = 已删除
author-differs = 有改动
author-change-lesson = { $lesson } { $title }
author-change-course = 整门课程
author-change-scenario = 情景 { $id }
author-gone = 删去
author-new = 加上

author-discard-title = 丢弃这份草稿？
author-discard-lead = { $files ->
    [0] 草稿没有改动。
   *[other] { $files } 个文件会回到已发布的样子。
}已发布的版本和正在学的人都不受影响。写过的文字，管理员还能从备份里找到。
author-discard-go = 丢弃
author-discard-keep = 留着草稿

author-versions-title = 版本
author-versions-lead = 每个版本按内容命名，永不改动。新学员用当前版本。
author-version = 版本
author-version-when = 发布时间
author-version-by = 发布人
author-version-note = 有什么新内容
author-version-people = 在学
author-version-done = 学完
author-version-current = 当前
author-version-program = 随程序
author-version-name = 名称
author-builtin-note = 随程序带来的课程

author-coverage-title = 覆盖了什么
author-coverage-lead = 每一课覆盖了什么；每条事实，哪些课讲到，哪些题用到，哪些角色扮演里演练到。课程还没写完时，空缺不算错误。
author-coverage-holes = 空缺
author-hole-lesson = 哪一课都没讲到（{ $count }）
author-hole-item = 哪道题都没用到（{ $count }）
author-hole-objective = 不足两道题的目标（{ $count }）
author-coverage-all = 全部事实
author-fact = 事实
author-fact-text = 内容
author-fact-lessons = 讲到的课
author-fact-items = 用到的题
author-fact-scenarios = 演练的角色扮演
author-fact-addition = （我们的补充）
author-fact-not = 没有
author-fact-none = 还没有
author-show-all = 全部事实
author-show-holes = 只看空缺
author-coverage-count = { $count } 条事实

author-offer-title = 课程的新版内容
author-offer-lead = 程序带来下面这些不同。请选要放进草稿的；这一步不会发布任何东西。
author-offer-ours = 这里改过：采用新版会丢掉您的改动
author-offer-take = 放进草稿
author-offer-moved = 草稿自己改过其中一个文件。请先发布或撤销那处改动。
author-offer-empty = 请至少选一个文件。

author-scenario-title = 情景 { $id }
author-prove = 现在证明
author-prove-lead = 证明会走遍学员可能到达的每个状态，要几秒钟。
author-proof = 证明
author-proven = 已证明：走遍了全部 { $states } 个状态。
author-not-proven = 未证明；走过了 { $states } 个状态。
author-proof-lost = 在哪些地方还在谈、却已经通不过了
author-proof-ending = 结局
author-proof-min = 最低
author-proof-max = 最高
author-unreachable = 走不到
author-proof-players = 最佳路径得 { $best }；随便选的人平均得 { $random }。

author-live-saving = 正在保存……
author-live-saved = 已保存
author-live-waiting = 待发：网络不通。您写的留在这台设备上，一有网络就发送。
author-live-busy = 待发：服务器正忙。您写的留在这台设备上，马上再试。
author-live-signed-out = 登录已过期。您写的留在这台设备上；请在另一个窗口重新登录，再回来继续。
author-live-closed = 这份草稿已经发布或丢弃。您写的留在这台设备上；请刷新页面。
author-live-refused = 这段文字不能保存。
author-live-restored = 上次在这里写的还没有发送，已经放回原处。
author-live-mine = 保存我的
author-live-theirs = 用对方的
author-live-unsaved = 还没保存
author-live-conflict = { $by }在 { $at } 存过另一个写法，两段都还在。
author-sittings = 考试机会
author-sittings-lead = 这些学员的考试机会已经用完，还没有通过。先谈一谈，再决定要不要多给一次。
author-sittings-none = 目前没有人用完机会。
author-sittings-used = 已考 { $count } 次，最好 { $best }
author-sittings-grant = 再给{ $name }一次机会
author-bots = 十个自动玩家
author-bots-lead = 各有一个习惯，各玩 { $plays } 次。除了照着教的做，谁都不该通过。
author-bots-who = 玩家
author-bots-passed = 通过
author-bots-mean = 平均
author-bots-turns = 选择次数
author-bots-ends = 结局
author-bots-unsaid = 谁都没说过的选项：{ $options }
