### 完成情况：页面、文件、团队。

report-title = 完成情况
report-name = 姓名
report-number = 工号
report-email = 邮箱
report-department = 部门
report-manager = 经理
report-status = 状态
report-progress = 进度
report-lessons = 做完的课（共 { $all } 课）
report-score = { $scenario } 最高分
report-started = 开始时间
report-completed-on = 完成时间
report-due = 截止日
report-overdue = 逾期
report-not-started = 未开始
report-in-progress = 进行中
report-completed = 已完成
