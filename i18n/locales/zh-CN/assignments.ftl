### 指派、延期、提醒。

assignment-title = 指派
assignment-lead = { $course }。指派对在职的人生效；截止日到当天结束为止，按公司时间。
assignment-new = 新建指派
assignment-target = 对象
assignment-due = 截止日
assignment-reason = 原因
assignment-reach = 已完成
assignment-share = { $completed } / { $reaches } 人
assignment-by = { $by }，{ $day }
assignment-end = 结束
assignment-ended = 已结束
assignment-show-ended = 连同已结束的
assignment-hide-ended = 只看有效的
assignment-empty = 没有有效的指派。请把课程指派给部门或个人，写明截止日和原因，本人看得到原因。
assignment-done = 已指派。截止日前 7 天、前 1 天各提醒一次，过期后再提醒一次。
assignment-ended-done = 指派已结束，学过的内容都保留。
assignment-new-lead = 可以指派给部门（含全部下级），也可以指派给个人。生效之前先看会到达谁。
assignment-department = 部门
assignment-no-department = 指派给个人
assignment-people = 个人
assignment-people-hint = 一行一个邮箱、工号或姓名。选了部门就不用填。
assignment-due-hint = 当天完成仍算按时。
assignment-reason-label = 原因，一句话
assignment-reason-hint = 被指派的人会在截止日旁和提醒里看到。
assignment-either = 部门和个人请只选一种。
assignment-unknown-people = 找不到，或者有重名：{ $names }。请改用邮箱。
assignment-preview = 先看会到达谁
assignment-preview-reaches = { $reaches ->
    [0] 现在没有人；以后加入这个部门的人会算在内。
   *[other] 会到达 { $reaches } 人。
}
assignment-preview-completed = { $completed ->
    [0] 其中没有人完成过这门课。
   *[other] 其中 { $completed } 人已经完成，不会收到提醒。
}
assignment-preview-assigned = { $assigned ->
    [0] 其中没有人另有这门课的指派。
   *[other] 其中 { $assigned } 人另有这门课的指派，以较早的截止日为准。
}
assignment-assign = { $reaches ->
    [0] 指派
   *[other] 指派给 { $reaches } 人
}
assignment-preview-changed = 预览之后内容有改动，请再看一次，然后指派。
assignment-end-title = 结束这项指派？
assignment-end-lead = { $target }，截止 { $day }。
assignment-end-open = { $open ->
    [0] 它到达的人都已完成。
   *[other] 有 { $open } 人还没完成，他们不再有这个截止日。
}
assignment-end-stays = 学过的内容保留，在它上面给出的延期一并失效。需要时可以重新指派。
assignment-end-action = 结束指派
extend-action = 延期
extend-title = 延期
extend-lead = 为 { $count } 人改到更晚的截止日，原因会写进本人的记录。
extend-date = 新截止日
extend-reason = 原因
extend-reason-hint = 一句话，本人和人事看得到。
extend-save = 延期
extend-done = 已延期，原因已写进记录。
extend-nobody = 选中的人都不能延期：已经完成，或者没有指派。请另选。
extend-record = 延期记录
extend-line = { $before } 改为 { $after }
extend-why = { $by }：{ $reason }
extend-now = 现在是 { $day }
remind-action = 提醒
remind-title = 提醒 { $count } 人？
remind-lead = 每人一封邮件，中文或英文随各人设置；不管谁提醒，一天最多一封。
remind-no-server = 还没有设置邮件服务器。提醒会排队，等管理员设置 SYNCPOINT_SMTP_URL 后发出。
remind-example = 邮件内容
remind-skipped = 选中的人里有 { $count } 人不会收到：已经完成，或者没有指派。
remind-send = 发出 { $count } 封
remind-nobody = 选中的人都不能提醒：已经完成，或者没有指派。请另选。
remind-done = { $sent ->
    [0] 没有发出提醒。
   *[other] { $sent } 封提醒正在发出。
}{ $skipped ->
    [0] {""}
   *[other] { $skipped } 人今天已收到过，不再重复。
}
