### 提醒邮件。

mail-subject-due = { $course }，请在 { $day }前完成
mail-subject-overdue = { $course }，已逾期
mail-greeting = { $name }，您好：
mail-asked = { $by }请您回来接着学。
mail-due = “{ $course }”应在 { $day }前完成，还有 { $days } 天。
mail-due-today = “{ $course }”今天到期。
mail-overdue = “{ $course }”应在 { $day }前完成，已过 { $days } 天。现在仍可完成；需要延期，请找您的经理。
mail-not-started = 您还没有开始，第一课大约 { $minutes } 分钟。
mail-progress = 您已完成 { $percent }%，会从上次停下的地方接着学。
mail-action = 继续学习
mail-reason = 由{ $by }指派：{ $reason }
mail-foot = 本邮件由同步点自动发出，请不要回复。
